namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>The names that BenchmarkDotNet gives to the reports of one title, which all hold the same results.</summary>
internal static class ReportTitle
{
    // The fullest first.
    private static readonly string[] Endings =
        ["-report-full.json", "-report-full-compressed.json", "-report-brief.json", "-report-brief-compressed.json", "-report.json"];

    /// <summary>Whether a file is called as a report of BenchmarkDotNet is.</summary>
    public static bool IsReport(string path) => Rank(path) < Endings.Length;

    /// <summary>The paths without those reports that have a fuller one of the same title beside them, in their order.</summary>
    public static IReadOnlyList<string> Fullest(IReadOnlyList<string> paths)
    {
        var best = paths.Where(IsReport).GroupBy(Title, StringComparer.Ordinal).ToDictionary(title => title.Key, title => title.Min(Rank), StringComparer.Ordinal);
        return [.. paths.Where(path => !IsReport(path) || Rank(path) == best[Title(path)])];
    }

    private static int Rank(string path)
    {
        var rank = Array.FindIndex(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? Endings.Length : rank;
    }

    private static string Title(string path) => path[..^Endings[Rank(path)].Length];
}
