using System.Globalization;
using System.Text;

namespace Gate.GitHub.Runner;

/// <summary>Anybody's text as one line of what can be seen, cut to what is read.</summary>
internal static class OneLine
{
    private const int Longest = 500;

    /// <summary>The text without what ends a line or misleads a reader.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(Longest)) shown.Append(Shown(rune));
        return shown.ToString();
    }

    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "\uFFFD",
        _ => rune.ToString(),
    };
}
