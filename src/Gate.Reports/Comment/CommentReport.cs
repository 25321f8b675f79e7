using System.Text;
using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.Reports.Markdown;
using Gate.Reports.Wording;

namespace Gate.Reports.Comment;

/// <summary>The report as a comment on a pull request: the verdict in the first line, what fails before all else, and never too long.
/// What does not fit is left out from the bottom up, and counted.</summary>
public static class CommentReport
{
    /// <summary>How many characters GitHub takes for a comment.</summary>
    public const int Longest = 65_536;

    // Enough for the sentence that counts what was left out.
    private const int Reserve = 500;

    // More than these at the top would hide the findings, or take their place.
    private const int ErrorsOnTop = 5;

    /// <summary>The whole comment, ending with the marker that it is found by.</summary>
    public static string Render(Report report, CommentOptions options)
    {
        var head = Head(report, options);
        var end = Footer.Of(report, options) + End(options);
        var pictured = Picture.Of(report);
        var room = new Room(options.Longest - Room.Count(head) - Room.Count(end) - Reserve);
        var text = new StringBuilder(head);
        var left = new List<string>();
        WriteList(text, room, "Errors", [.. Errors(report).Take(ErrorsOnTop)], "errors", left);
        var top = text.Length;
        WriteFindings(text, room, report, left);
        WriteList(text, room, "Warnings", [.. Doubt.AllOf(report).Select(MarkdownLine.Of)], "warnings", left);
        WriteList(text, room, "Diagnostics", [.. Errors(report).Skip(ErrorsOnTop), .. Others(report)], "diagnostics", left);
        // It says nothing that the rows do not say: where there is no room for all of those it is not missed.
        if (left.Count == 0 && room.TryTake(pictured)) text.Insert(top, pictured);
        if (left.Count > 0) text.Append("\nLeft out, because a comment may not be longer: ").AppendJoin(", ", left).Append(". The job summary and the JSON report have more.\n");
        return text.Append(end).ToString();
    }

    /// <summary>The comment in one line, for when there is nothing to do any more.</summary>
    public static string Line(Report report, CommentOptions options)
    {
        var commit = report.Candidate.Commit.Length > 0 ? $" Commit {SafeText.Name(report.Candidate.Commit)}." : "";
        var page = options.Page.Length > 0 ? $" [Details]({options.Page})." : "";
        var notice = options.Notice.Length > 0 ? $" {options.Notice}" : "";
        return $"{Sign.Of(report.Outcome)} {Headline.Of(report)}{notice}{commit}{page}\n{End(options)}";
    }

    /// <summary>The line that a gate knows its comment by; nothing is seen of it.</summary>
    public static string Marker(string name) => $"<!-- gate: {name} -->";

    private static string Head(Report report, CommentOptions options) =>
        $"### {Sign.Of(report.Outcome)} {Headline.Of(report)}\n" + (options.Notice.Length > 0 ? $"\n{options.Notice}\n" : "");

    private static string End(CommentOptions options) => $"\n{Marker(options.Name)}\n";

    private static IEnumerable<string> Errors(Report report) =>
        report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(MarkdownLine.Of);

    private static IEnumerable<string> Others(Report report) =>
        report.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Error).Select(MarkdownLine.Of);

    private static void WriteFindings(StringBuilder text, Room room, Report report, List<string> left)
    {
        var several = Shown.HasSeveralSuites(report);
        var parts = report.Findings.ToLookup(Parts.Of);
        foreach (var part in Enum.GetValues<Part>())
        {
            List<Finding> findings = [.. parts[part]];
            var rows = new FindingRows(part, several);
            var written = WriteRows(text, room, rows.Opening(findings.Count), findings.Select(rows.Row), rows.Closing);
            if (written < findings.Count) left.Add(part.Counted(findings.Count - written));
        }
    }

    private static void WriteList(StringBuilder text, Room room, string title, IReadOnlyList<string> lines, string plural, List<string> left)
    {
        var written = WriteRows(text, room, $"\n**{title}**\n\n", lines.Select(line => $"- {line}\n"), "");
        if (written < lines.Count) left.Add($"{Readable.Whole(lines.Count - written)} {plural}");
    }

    // The first row comes with what opens and closes its table: an empty one would say nothing. Rows that have no place are not even made.
    private static int WriteRows(StringBuilder text, Room room, string opening, IEnumerable<string> rows, string closing)
    {
        var written = 0;
        foreach (var row in rows)
        {
            if (!room.TryTake(written == 0 ? opening + row + closing : row)) break;
            text.Append(written == 0 ? opening : "").Append(row);
            written++;
        }

        if (written > 0) text.Append(closing);
        return written;
    }
}
