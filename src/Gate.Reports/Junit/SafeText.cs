using System.Xml;
using Gate.Reports.Wording;

namespace Gate.Reports.Junit;

/// <summary>Makes anybody's text fit for XML 1.0 and for the pages and logs that show it; the writer escapes the markup.</summary>
internal static class SafeText
{
    private const int NameCells = 300;
    private const int SentenceCells = 2000;

    /// <summary>A name.</summary>
    public static string Name(string text) => Legal(Cells.Shorten(Visible.Name(text), NameCells));

    /// <summary>A sentence.</summary>
    public static string Prose(string text) => Legal(Cells.Shorten(Visible.Prose(text), SentenceCells));

    // What is spelled out above is a wider set than XML forbids; this is the promise itself.
    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text :
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
