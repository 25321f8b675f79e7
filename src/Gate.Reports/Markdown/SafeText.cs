using System.Text;
using System.Text.RegularExpressions;
using Gate.Reports.Wording;

namespace Gate.Reports.Markdown;

/// <summary>Makes anybody's text inert for Markdown, HTML and GitHub. In a code span nothing has a meaning: no mention, link, image,
/// emphasis, entity or tag. Only "|" would still end a cell of a table, so it stands outside the code, as an entity.</summary>
internal static partial class SafeText
{
    private const int NameCells = 200;
    private const int SentenceCells = 600;

    /// <summary>A name as code.</summary>
    public static string Name(string text) => Code(Cells.Shorten(Visible.Name(text), NameCells));

    /// <summary>A sentence: plain words stay as they are, what it has as code stays code, every other word becomes code.</summary>
    public static string Prose(string text)
    {
        var shown = Cells.Shorten(Visible.Prose(text), SentenceCells);
        if (!shown.Contains('`', StringComparison.Ordinal)) return Words(shown);
        var safe = new StringBuilder();
        var end = 0;
        foreach (Match piece in Piece().Matches(shown))
        {
            safe.Append(Words(shown[end..piece.Index])).Append(piece.Groups["before"].ValueSpan).Append(Code(piece.Groups["code"].Value)).Append(piece.Groups["after"].ValueSpan);
            end = piece.Index + piece.Length;
        }

        return safe.Append(Words(shown[end..])).ToString();
    }

    private static string Words(string text) => string.Join(' ', text.Split(' ').Select(Word));

    private static string Word(string word) => word switch
    {
        "<" => "&lt;",
        ">" => "&gt;",
        "&" => "&amp;",
        _ => IsPlain(word) ? word : Code(word),
    };

    /// <summary>Lines as a block of code; empty for none.</summary>
    public static string Block(string lines)
    {
        var fence = new string('`', Math.Max(3, LongestRun(lines) + 1));
        return $"\n{fence}text\n{lines}{fence}\n";
    }

    // Letters, digits and the punctuation of sentences; nothing that could become a link, a mention or a reference to an issue.
    private static bool IsPlain(string word) =>
        word.All(letter => char.IsLetterOrDigit(letter) || "%.,;:()'\"!?+−-–—…×→µ·/=≤≥÷∞".Contains(letter, StringComparison.Ordinal))
        && !word.Contains("//", StringComparison.Ordinal)
        && !word.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !word.Contains("gh-", StringComparison.OrdinalIgnoreCase)
        && word.Count(letter => letter == ':') < 2
        && !CommitId().IsMatch(word);

    private static string Code(string text) =>
        text.Length == 0 ? "" : string.Join("&#124;", text.Split('|').Select(Span));

    // A fence longer than any run of backticks inside; the spaces keep a backtick at an end from joining it.
    private static string Span(string text)
    {
        if (text.Length == 0) return "";
        var fence = new string('`', LongestRun(text) + 1);
        var space = text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{space}{text}{space}{fence}";
    }

    private static int LongestRun(string text) => Backticks().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();

    // Code between blanks, in brackets and with a sentence's punctuation after it.
    [GeneratedRegex("(?<=^| )(?<before>\\(*)`(?<code>[^`]+)`(?<after>[),.;:]*)(?= |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Piece();

    [GeneratedRegex("`+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\b[0-9a-f]{7,40}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommitId();
}
