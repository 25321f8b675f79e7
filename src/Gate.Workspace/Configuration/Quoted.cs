using System.Globalization;
using System.Text;

namespace Gate.Workspace.Configuration;

/// <summary>Text of a file as it may appear in a message: short, on one line, without characters that steer a terminal or reorder text.</summary>
internal static class Quoted
{
    /// <summary>The text in single quotes.</summary>
    public static string Text(string text, int most = 60) => $"'{Plain(text, most)}'";

    /// <summary>The text without quotes.</summary>
    public static string Plain(string text, int most = 60)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(most))
        {
            if (IsHarmless(rune)) plain.Append(rune);
            else plain.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return text.EnumerateRunes().Skip(most).Any() ? plain.Append('…').ToString() : plain.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
