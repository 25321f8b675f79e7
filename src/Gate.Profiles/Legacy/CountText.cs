using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>"threadcreate profile: total 7" and then "count @ addresses": Go's counts, of goroutines and others.</summary>
internal static partial class CountText
{
    /// <summary>The stacks; null when the first line says something else.</summary>
    /// <exception cref="FormatException">A later line is no sample.</exception>
    public static LegacyStacks? TryRead(LegacyText text)
    {
        if (!text.ReadContent() || Header().Match(text.Line) is not { Success: true } header) return null;
        var stacks = new List<LegacyStack>();
        while (text.ReadContent() && !text.Line.StartsWith("---", StringComparison.Ordinal)) stacks.Add(Parse(text.Line));
        var type = new SampleType(header.Groups[1].Value, "count");
        return new([type], stacks, text.MemoryMap()) { PeriodType = type, Period = 1 };
    }

    private static LegacyStack Parse(string line) => Sampled().Match(line) is { Success: true } match
        ? new(LegacyNumbers.Calls(LegacyNumbers.Addresses(match.Groups[2].Value)), [LegacyNumbers.Whole(match.Groups[1].Value)], [])
        : throw new FormatException($"'{Shown.Start(line)}' is no count with its addresses.");

    [GeneratedRegex("""\A(?<1>\S+) profile: total [0-9]+\z""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex("""\A(?<1>[0-9]+) @(?<2>(?: 0x[0-9a-f]+)+)\z""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sampled();
}
