using System.Globalization;
using System.Text;

namespace Gate.Adapters.Files;

/// <summary>A file's own words inside a message: short, on one line, without characters that control a terminal.</summary>
internal static class Excerpt
{
    private const int Longest = 160;

    /// <summary>The beginning of UTF-8 text, fit for a message.</summary>
    public static string Of(ReadOnlySpan<byte> text) => Of(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * Longest)]));

    /// <summary>The beginning of a text, fit for a message.</summary>
    public static string Of(string text)
    {
        var plain = string.Concat(text.EnumerateRunes().Take(Longest + 1).Select(rune => IsPlain(rune) ? rune.ToString() : "?"));
        return plain.Length > Longest ? plain[..Longest].TrimEnd() + "…" : plain;
    }

    // Control and format characters; the latter turn the direction of writing.
    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
}
