using System.Globalization;
using System.Text;

namespace Gate.Reports.Wording;

/// <summary>Text measured in the columns that a terminal gives it: 2 for East Asian wide letters and emoji, 0 for combining marks.</summary>
internal static class Cells
{
    // Up to here every letter has one column and none is a mark.
    private const char LastNarrow = '\u02FF';

    // Unicode Standard Annex 11, East Asian Wide and Fullwidth, in coarse blocks.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615),
        (0x2648, 0x2653), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x2705, 0x2705), (0x274C, 0x274C),
        (0x2753, 0x2757), (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FF),
        (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F19A), (0x1F200, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F7E0, 0x1F7EB), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text.</summary>
    public static int Width(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', LastNarrow) ? text.EnumerateRunes().Sum(Width) : text.Length;

    /// <summary>The columns of one character.</summary>
    public static int Width(Rune rune) =>
        rune.Value <= LastNarrow ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    /// <summary>Filled up with spaces on the right.</summary>
    public static string PadRight(string text, int width) => text + Space(width - Width(text));

    /// <summary>Filled up with spaces on the left.</summary>
    public static string PadLeft(string text, int width) => Space(width - Width(text)) + text;

    /// <summary>At most so many columns: what is too long loses its middle, since names differ at their ends.</summary>
    public static string Shorten(string text, int width)
    {
        if (Width(text) <= width) return text;
        var room = Math.Max(0, width - 1);
        var head = text.AsSpan(0, Leading(text, room / 2));
        var tail = text.AsSpan(text.Length - Trailing(text, room - (room / 2)));
        return $"{head}…{tail}";
    }

    /// <summary>Broken into lines of at most so many columns, between words where that is possible.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        if (Width(text) <= width)
        {
            yield return text;
            yield break;
        }

        var line = new StringBuilder();
        var filled = 0;
        foreach (var word in text.Split(' ').SelectMany(word => Broken(word, width)))
        {
            var columns = Width(word);
            if (line.Length > 0 && filled + 1 + columns > width)
            {
                yield return line.ToString();
                line.Clear();
                filled = 0;
            }

            if (line.Length > 0)
            {
                line.Append(' ');
                filled++;
            }

            line.Append(word);
            filled += columns;
        }

        yield return line.ToString();
    }

    private static bool IsWide(int letter)
    {
        foreach (var (first, last) in Wide)
            if (letter <= last) return letter >= first;
        return false;
    }

    // How many characters at the beginning fit into so many columns.
    private static int Leading(ReadOnlySpan<char> text, int room)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= Width(rune);
            if (room < 0) break;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    // How many characters at the end fit into so many columns.
    private static int Trailing(ReadOnlySpan<char> text, int room)
    {
        var start = text.Length;
        while (start > 0)
        {
            Rune.DecodeLastFromUtf16(text[..start], out var rune, out var length);
            room -= Width(rune);
            if (room < 0) break;
            start -= length;
        }

        return text.Length - start;
    }

    private static IEnumerable<string> Broken(string word, int width) =>
        Width(word) <= width ? [word] : Pieces(word, width);

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var start = 0;
        do
        {
            var length = Leading(word.AsSpan(start), width);
            yield return word.Substring(start, length);
            start += length;
        }
        while (start < word.Length);
    }

    private static string Space(int count) => new(' ', Math.Max(0, count));
}
