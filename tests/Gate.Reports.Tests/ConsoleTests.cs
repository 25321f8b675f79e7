using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Gate.Core.Judging;
using Gate.Reports.Console;

namespace Gate.Reports.Tests;

public partial class ConsoleTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(110)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_page(int width)
    {
        foreach (var report in (Core.Reporting.Report[])[Samples.Mixed, Hostile.Report])
        {
            var text = ConsoleReport.Render(report, new(width, IsColoured: false));

            Assert.All(text.Split('\n'), line => Assert.True(Columns(line) <= width, line));
        }
    }

    [Fact]
    public void No_name_reaches_the_terminal_or_the_runner_as_a_command() =>
        Gen.OneOf(Pick.From(Hostile.Names), Gen.String[0, 60], Pick.WordsOf(":# []a\u001B\n\r\u202E\u200B", 80))
            .Select(Gen.Int[40, 130])
            .Each(
                800,
                sample =>
                {
                    var (name, width) = sample;
                    var text = ConsoleReport.Render(Hostile.WithNames(name), new(width, IsColoured: false));

                    Assert.DoesNotContain("##", text, StringComparison.Ordinal);
                    foreach (var line in text.Split('\n'))
                    {
                        Assert.False(line.Trim().StartsWith("::", StringComparison.Ordinal), line);
                        Assert.DoesNotContain(line.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator);
                    }
                });

    [Fact]
    public void Colour_adds_nothing_but_colour()
    {
        var plain = ConsoleReport.Render(Samples.Mixed, new(120, IsColoured: false));

        var coloured = ConsoleReport.Render(Samples.Mixed, new(120, IsColoured: true));

        Assert.DoesNotContain('\u001B', plain);
        Assert.Equal(plain, Colours().Replace(coloured, ""));
    }

    [Fact]
    public void Every_failure_is_listed_and_what_is_unchanged_is_counted_after_forty()
    {
        var failures = Enumerable.Range(0, 300).Select(number => Samples.Regression with { Benchmark = new("pools", $"Slow{number:D3}") });
        var unchanged = Enumerable.Range(0, 100).Select(number => Samples.Unchanged with { Benchmark = new("pools", $"Same{number:D3}") });

        var text = ConsoleReport.Render(Samples.Of(Outcome.Fail, [.. failures, .. unchanged]), new(100, IsColoured: false));

        Assert.All(Enumerable.Range(0, 300), number => Assert.Contains($"Slow{number:D3}", text, StringComparison.Ordinal));
        Assert.Contains("Same039", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Same040", text, StringComparison.Ordinal);
        Assert.Contains("… and 60 unchanged more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_keeps_both_ends()
    {
        var finding = Samples.Unchanged with { Benchmark = new("pools", $"Begin{new string('x', 10_000)}End") };

        var text = ConsoleReport.Render(Samples.Of(Outcome.Pass, finding), new(80, IsColoured: false));

        Assert.Matches("Beginx+…x+End", text);
    }

    [Fact]
    public void Machines_that_differ_are_both_named_with_what_differs()
    {
        var other = Samples.Machine with { Name = "other", Identity = new Dictionary<string, string> { ["cpu"] = "Apple M2" } };
        var report = Samples.Of(Outcome.Pass, Samples.Unchanged);

        var text = ConsoleReport.Render(report with { Candidate = report.Candidate with { Testbed = other } }, new(120, IsColoured: false));

        Assert.Contains("cpu: AMD EPYC 7763 64-Core → Apple M2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_suite_is_not_repeated_on_every_row()
    {
        var text = ConsoleReport.Render(Samples.Of(Outcome.Pass, Samples.Unchanged), new(120, IsColoured: false));

        Assert.DoesNotContain("pools:", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001B\\[[0-9]+m", RegexOptions.None, 1000)]
    private static partial Regex Colours();

    // Marks take no room, East Asian letters and emoji take two columns.
    private static int Columns(string line) => line.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0 : rune.Value is (>= 0x3041 and <= 0x9FFF) or >= 0x1F600 ? 2 : 1);
}
