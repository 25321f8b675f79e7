using System.Text;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Comment;

namespace Gate.Reports.Tests;

public class CommentTests
{
    private static readonly CommentOptions Options = new("gate") { Seed = 42, TimeTaken = TimeSpan.FromSeconds(312), Page = "https://github.com/shop/orders/actions/runs/7" };

    public static TheoryData<string> Cultures => [.. Tests.Cultures.Names];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_comment_reads_as_approved_in_every_culture(string culture)
    {
        var text = Tests.Cultures.In(culture, () => CommentReport.Render(Samples.Mixed, Options));

        Golden.Matches("mixed.comment.md", text);
    }

    [Fact]
    public void A_comment_without_anything_known_beside_the_report_reads_as_approved() =>
        Golden.Matches("pass.comment.md", CommentReport.Render(Samples.Of(Outcome.Pass, Samples.Unchanged), new CommentOptions("memory")));

    [Fact]
    public void A_comment_of_one_line_has_verdict_commit_and_marker()
    {
        var text = CommentReport.Line(Samples.Of(Outcome.Pass, Samples.Unchanged), Options);

        Assert.Equal(
            "✅ Gate passed: 1 unchanged. Commit `9e8d7c6b5a493827161504f3e2d1c0b9a8978675`. [Details](https://github.com/shop/orders/actions/runs/7).\n\n<!-- gate: gate -->\n",
            text);
    }

    [Fact]
    public void The_verdict_is_the_first_line_and_the_marker_the_last()
    {
        var lines = CommentReport.Render(Samples.Mixed, Options).TrimEnd('\n').Split('\n');

        Assert.StartsWith("### ❌ Gate failed: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("<!-- gate: gate -->", lines[^1]);
    }

    [Fact]
    public void What_fails_comes_first_and_what_is_unchanged_is_folded_with_its_count()
    {
        var text = CommentReport.Render(Samples.Mixed, Options);

        string[] titles = ["**Failing**", "**Accepted or tolerated**", "**Better or new**", "**Undecided**", "<details><summary>2 unchanged</summary>", "**Measured**", "**How to go on**"];
        var places = titles.Select(title => text.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void An_accepted_regression_is_shown_with_its_reason_and_not_as_a_failure()
    {
        var accepted = Samples.Regression with { Outcome = Outcome.Pass, Reason = $"{Samples.Regression.Reason}; accepted by Ada until 2026-12-31: validates input now" };

        var text = CommentReport.Render(Samples.Of(Outcome.Pass, accepted), Options);

        Assert.DoesNotContain("**Failing**", text, StringComparison.Ordinal);
        Assert.Contains("| ✅ | `Pools.HashPool` time | 489.9 ns | 1.237 µs | 2.53× slower (2.41 … 2.66) | **regression** tolerated 1 %; accepted by Ada until 2026-12-31: validates input now |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reproducing_takes_one_command_with_the_base_commit_and_the_seed() =>
        Assert.Contains("`dotnet gate check --base 0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1 --seed 42`", CommentReport.Render(Samples.Mixed, Options), StringComparison.Ordinal);

    [Fact]
    public void What_changed_is_pictured_where_there_is_more_than_one_of_it()
    {
        var improved = Samples.Finding("Pools.Checksum", Metric.Time, Verdict.Improvement) with { Ratio = 0.5 };
        var text = CommentReport.Render(Samples.Of(Outcome.Fail, Samples.Regression with { Ratio = 2.53 }, Samples.Regression with { Ratio = 40 }, improved), Options);

        Assert.Contains(
            "```text\n"
            + "██████████                       before\n"
            + "█████████████████████████▎       2.53× slower  Pools.HashPool time\n"
            + "██████████████████████████████▶  40.0× slower  Pools.HashPool time\n"
            + $"█████                            2.00× faster  {improved.Benchmark.Name} time\n"
            + "```\n",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("```", CommentReport.Render(Samples.Of(Outcome.Fail, Samples.Regression), Options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_that_is_none_stays_out_of_the_command()
    {
        var report = Samples.Mixed with { Baseline = Samples.Mixed.Baseline with { Commit = "0f3c9d5; rm -rf ~" } };

        Assert.Contains("`dotnet gate check --seed 42`", CommentReport.Render(report, Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_nothing_could_be_judged_stands_above_the_findings()
    {
        var report = Samples.Of(Outcome.Error, Samples.Regression) with { Diagnostics = [Diagnostic.Error(Codes.InvalidReport, "The session is unfit.")] };

        var text = CommentReport.Render(report, Options);

        Assert.True(text.IndexOf("The session is unfit.", StringComparison.Ordinal) < text.IndexOf("**Failing**", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_stands_below_the_verdict()
    {
        var lines = CommentReport.Render(Samples.Mixed, Options with { Notice = "A fork measured this." }).Split('\n');

        Assert.Equal("A fork measured this.", lines[2]);
    }

    [Theory]
    [InlineData(5_000, 0)]
    [InlineData(2_500, 2_500)]
    [InlineData(20, 4_980)]
    [InlineData(0, 5_000)]
    public void Five_thousand_findings_fit_and_no_failing_row_is_left_out_before_an_unchanged_one(int failing, int unchanged)
    {
        var report = Samples.Of(
            failing > 0 ? Outcome.Fail : Outcome.Pass,
            [.. Numbered(failing, Samples.Regression), .. Numbered(unchanged, Samples.Unchanged)]);

        var text = CommentReport.Render(report, Options);

        var shownFailing = Lines(text, "| ❌");
        var shownUnchanged = Lines(text, "| `");
        Assert.InRange(Characters(text), CommentReport.Longest - 1_500, CommentReport.Longest);
        Assert.True(shownFailing == failing || shownUnchanged == 0, $"{shownFailing} of {failing} failing, {shownUnchanged} unchanged");
        Assert.Contains(Left(failing - shownFailing, unchanged - shownUnchanged), text, StringComparison.Ordinal);
        Assert.EndsWith("\n<!-- gate: gate -->\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_are_counted_as_GitHub_does_and_not_as_bytes_or_UTF_16_units()
    {
        var report = Samples.Of(Outcome.Pass, [.. Numbered(5_000, Samples.Unchanged with { Benchmark = new("pools", string.Concat(Enumerable.Repeat("😀", 90))) })]);

        var text = CommentReport.Render(report, Options);

        Assert.InRange(Characters(text), CommentReport.Longest - 1_500, CommentReport.Longest);
        Assert.True(text.Length > CommentReport.Longest);
        Assert.True(Encoding.UTF8.GetByteCount(text) <= 4 * CommentReport.Longest);
    }

    [Fact]
    public void The_longest_hostile_findings_fit_as_well()
    {
        var worst = string.Concat(Enumerable.Repeat("`|", 5_000));
        var finding = Samples.Finding(worst, new(worst, worst, default, IsExact: false), Verdict.Regression) with { Baseline = new(1, 1), Candidate = new(2, 1), Reason = worst, Warnings = [worst] };
        var report = Samples.Of(Outcome.Error, [.. Numbered(5_000, finding)]) with
        {
            Baseline = new(worst, new(worst, new Dictionary<string, string> { ["cpu"] = worst }, new Dictionary<string, string>())),
            Candidate = new(worst, new(worst, new Dictionary<string, string> { ["cpu"] = worst + "x" }, new Dictionary<string, string>())),
            Diagnostics = [.. Enumerable.Range(0, 500).Select(_ => new Diagnostic(Codes.InvalidReport, Severity.Error, worst, new(worst, 1, 1)))],
        };

        var text = CommentReport.Render(report, Options);

        Assert.InRange(Characters(text), 0, CommentReport.Longest);
        Assert.True(Lines(text, "| ❌") > 0);
    }

    private static Finding[] Numbered(int count, Finding finding) =>
        [.. Enumerable.Range(0, count).Select(number => finding with { Benchmark = finding.Benchmark with { Name = $"{finding.Benchmark.Name}{number}" } })];

    private static int Lines(string text, string start) => text.Split('\n').Count(line => line.StartsWith(start, StringComparison.Ordinal));

    private static int Characters(string text) => text.EnumerateRunes().Count();

    private static string Left(int failing, int unchanged) =>
        "Left out, because a comment may not be longer: "
        + string.Join(", ", new[] { failing > 0 ? $"{failing} failing" : "", unchanged > 0 ? $"{unchanged} unchanged" : "" }.Where(part => part.Length > 0));
}
