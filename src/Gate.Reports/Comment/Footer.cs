using System.Globalization;
using System.Text;
using Gate.Core.Baselines;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Markdown;
using Gate.Reports.Wording;

namespace Gate.Reports.Comment;

/// <summary>What every comment ends with, however long: where it was measured, how to see it again, and how to go on.</summary>
internal static class Footer
{
    public static string Of(Report report, CommentOptions options)
    {
        var text = new StringBuilder();
        Write(text, "Measured", Measured(report, options));
        Write(text, "How to go on", [Reproduce(report, options), .. Advice.For(report).Select(MarkdownLine.Of), .. Accept(report)]);
        return text.ToString();
    }

    private static IEnumerable<string> Measured(Report report, CommentOptions options)
    {
        foreach (var setting in Setting.Of(report)) yield return MarkdownLine.Of(setting);
        if (options.Seed is { } seed) yield return string.Create(CultureInfo.InvariantCulture, $"seed: {seed}");
        if (options.TimeTaken > TimeSpan.Zero) yield return $"time taken: {Taken(options.TimeTaken)}";
        if (options.Page.Length > 0) yield return $"[the whole report]({options.Page})";
    }

    // Such a line is copied into a shell: a commit that is no commit id stays out of it.
    private static string Reproduce(Report report, CommentOptions options) =>
        "Reproduce: `dotnet gate check"
        + (IsCommitId(report.Baseline.Commit) ? $" --base {report.Baseline.Commit}" : "")
        + (options.Seed is { } seed ? string.Create(CultureInfo.InvariantCulture, $" --seed {seed}") : "")
        + "`";

    private static IEnumerable<string> Accept(Report report)
    {
        if (report.Findings.Any(finding => finding is { Verdict: Verdict.Regression, Outcome: >= Outcome.Fail }))
            yield return "Accepted on purpose: `dotnet gate baseline accept report.json --reason WHY`, committed with the change; "
                + $"or, where gate.yml says `acceptable: trailer`, a line `{AcceptanceTrailer.Key}: BENCHMARK METRIC reason` at the end of a commit's message.";
    }

    private static bool IsCommitId(string commit) => commit.Length is >= 7 and <= 64 && commit.All(char.IsAsciiHexDigit);

    private static string Taken(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s");

    private static void Write(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append("\n**").Append(title).Append("**\n\n");
        foreach (var line in lines) text.Append("- ").Append(line).Append('\n');
    }
}
