using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gate.Reports.Wording;

/// <summary>Text for people out of text that anybody may have written: what a terminal would obey, a reader would not see,
/// or a build log would take for a command is spelled out. Every format for people starts from here.</summary>
internal static class Visible
{
    // Three marks on one letter are more than any language stacks; the rest is there to overflow the line.
    private const int MarksOnOneLetter = 3;

    // Printable ASCII and the signs of our own sentences: most texts hold nothing else.
    private static readonly SearchValues<char> Usual =
        SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~×÷µ·–—…→−≤≥");

    /// <summary>A name: nothing is dropped, a line break becomes "\n".</summary>
    public static string Name(string text) => WithoutCommands(Spell(text));

    /// <summary>A sentence: white space of any kind becomes one space.</summary>
    public static string Prose(string text) =>
        IsTidy(text) ? WithoutCommands(text) : Name(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // Our own sentences are; a report of thousands of findings does not take each of them apart into its words.
    private static bool IsTidy(string text) =>
        !text.AsSpan().ContainsAnyExcept(Usual)
        && !text.Contains("  ", StringComparison.Ordinal)
        && text is not ([' ', ..] or [.., ' ']);

    private static string Spell(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Usual)) return text;
        var spelled = new StringBuilder(text.Length);
        var marks = MarksOnOneLetter;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (marks > MarksOnOneLetter || IsInvisible(category)) spelled.Append(Escape(rune));
            else if (category == UnicodeCategory.SpaceSeparator) spelled.Append(' ');
            else spelled.Append(rune.ToString());
        }

        return spelled.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $@"\u{rune.Value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\U{rune.Value:X8}"),
    };

    // Runners take "##[error]", "##vso[…]" and "##teamcity[…]" for commands wherever they stand in a line of a log.
    // Twice, because the first pass leaves the second and third of "####" together.
    private static string WithoutCommands(string text) =>
        text.Contains("##", StringComparison.Ordinal)
            ? text.Replace("##", "# #", StringComparison.Ordinal).Replace("##", "# #", StringComparison.Ordinal)
            : text;
}
