using System.Text;
using Gate.Reports.Wording;

namespace Gate.Reports.Console;

/// <summary>The lines of a console report; knows how wide they may be.</summary>
internal sealed class Page(int width, Paint paint)
{
    private readonly StringBuilder text = new();

    /// <summary>How many columns a line has.</summary>
    public int Width => width;

    /// <summary>The colours.</summary>
    public Paint Paint => paint;

    /// <summary>A line as it is.</summary>
    public void Line(string line = "") => text.Append(SafeText.Line(line).TrimEnd()).Append('\n');

    /// <summary>A sentence over as many lines as it takes, indented.</summary>
    public void Sentence(string indent, string sentence, Func<string, string>? colour = null) =>
        Hanging(indent, indent, sentence, colour);

    /// <summary>A sentence behind a label; the lines that follow stand under its first word.</summary>
    public void Hanging(string label, string indent, string sentence, Func<string, string>? colour = null)
    {
        var before = label;
        // One column is kept free for the space that takes the meaning from "::" at the beginning of a line.
        var room = width - 1 - Math.Max(label.Length, indent.Length);
        foreach (var line in Cells.Wrap(SafeText.Prose(sentence), room))
        {
            Line(before + (colour is null ? SafeText.Line(line) : colour(line)));
            before = indent;
        }
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();
}
