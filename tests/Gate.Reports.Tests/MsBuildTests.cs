using System.Text.RegularExpressions;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Reports.Tests;

public sealed partial class MsBuildTests
{
    [Fact]
    public void What_fails_is_an_error_and_what_warns_a_warning_at_the_place_of_the_benchmark()
    {
        var report = Samples.Of(Outcome.Fail, Samples.Regression, Samples.Unchanged, Samples.Regression with { Outcome = Outcome.Warn });
        var options = RenderOptions.Plain with { PlaceOf = finding => new Location($"/src/{finding.Benchmark.Suite}.cs", 12, 5) };

        var lines = ReportFormats.ByName("msbuild").Render(report, options).Split('\n');

        Assert.StartsWith("/src/pools.cs(12,5): error GATE7200: Pools.HashPool, time: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("/src/pools.cs(12,5): warning GATE7200: Pools.HashPool, time: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Gate failed: ", lines[2], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(lines[3..]));
    }

    [Fact]
    public void No_name_or_reason_makes_a_message_of_its_own()
    {
        var lines = ReportFormats.ByName("msbuild").Render(Hostile.Report, RenderOptions.Plain).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines[..^1], line => Assert.Matches(Message(), line));
        Assert.DoesNotContain(lines, line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verdict_has_a_code() => Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.StartsWith("GATE72", Codes.Of(verdict).Id, StringComparison.Ordinal));

    [GeneratedRegex(@"^(.*: )?(error|warning|info) GATE\d{4}: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Message();
}
