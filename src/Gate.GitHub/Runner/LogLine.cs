using System.Globalization;
using System.Text;

namespace Gate.GitHub.Runner;

/// <summary>A line for the log of a step. The runner obeys what it reads there: "::error::" at the beginning of a line, "##[error]" anywhere.</summary>
public static class LogLine
{
    /// <summary>The text as one line that is nothing but text.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) line.Append(Shown(rune));
        var shown = line.ToString().Trim();
        while (shown.Contains("##", StringComparison.Ordinal)) shown = shown.Replace("##", "# #", StringComparison.Ordinal);
        return shown.StartsWith("::", StringComparison.Ordinal) ? $": {shown[1..]}" : shown;
    }

    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "\uFFFD",
        _ => rune.ToString(),
    };
}
