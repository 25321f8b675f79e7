using Gate.Reports.Wording;

namespace Gate.Reports.Console;

/// <summary>Makes anybody's text inert for a terminal and for the log of a build.</summary>
internal static class SafeText
{
    private const int SentenceCells = 600;

    /// <summary>A name in at most so many columns.</summary>
    public static string Name(string text, int cells) => Cells.Shorten(Visible.Name(text), cells);

    /// <summary>A sentence; what goes on for pages loses its middle.</summary>
    public static string Prose(string text) => Cells.Shorten(Visible.Prose(text), SentenceCells);

    /// <summary>A whole line: at its beginning "::" would be a command to GitHub's runner.</summary>
    public static string Line(string line)
    {
        var start = line.AsSpan().TrimStart(' ');
        return start.StartsWith("::", StringComparison.Ordinal)
            ? $"{line[..^start.Length]}: :{start[2..]}"
            : line;
    }
}
