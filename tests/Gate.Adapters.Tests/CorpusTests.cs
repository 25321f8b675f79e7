using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.Tests;

public sealed partial class CorpusTests
{
    public static TheoryData<string, int> Reports()
    {
        var data = new TheoryData<string, int>();
        foreach (var (path, count) in Corpus.Column("benchmarks").Where(row => row.Path.StartsWith("A_bdn/", StringComparison.Ordinal) && row.Path.EndsWith(".json", StringComparison.Ordinal)))
            data.Add(path, int.Parse(count, CultureInfo.InvariantCulture));
        return data.Count > 0 ? data : new() { { "", 0 } };
    }

    public static TheoryData<string, int> Texts() => new()
    {
        { "bencherdev__bencher/three.txt", 3 },
        { "bencherdev__bencher/five.txt", 5 },
        { "benchmark-action__github-action-benchmark/go_fiber_duplicate_names_output.txt", 4 },
        { "benchmark-action__github-action-benchmark/go_fiber_output.txt", 6 },
        { "benchmark-action__github-action-benchmark/go_output.txt", 8 },
        { "benchmark-action__github-action-benchmark/go_single_package_output.txt", 2 },
        { "golang__perf/benchfmt/testdata/files/a", 2 },
        { "golang__perf/benchfmt/testdata/files/b", 1 },
        { "golang__perf/cmd/benchstat/testdata/crc-new.txt", 36 },
        { "golang__perf/cmd/benchstat/testdata/crc-old.txt", 36 },
        { "golang__perf/cmd/benchstat/testdata/issue19565.txt", 3 },
        { "golang__perf/cmd/benchstat/testdata/issue19634.txt", 1 },
        { "golang__perf/cmd/benchstat/testdata/new.txt", 2 },
        { "golang__perf/cmd/benchstat/testdata/old.txt", 2 },
        { "golang__perf/cmd/benchstat/testdata/smallSample.txt", 1 },
        { "golang__perf/cmd/benchstat/testdata/units.txt", 2 },
        { "golang__perf/cmd/benchstat/testdata/zero.txt", 6 },
    };

    [CorpusTheory]
    [MemberData(nameof(Reports))]
    public void No_row_of_a_report_is_lost(string path, int count)
    {
        var run = Adapters.Read([Corpus.At(path)], "");

        Assert.Equal(count, run.Benchmarks.Count);
        Assert.All(run.Benchmarks, benchmark => Assert.True(benchmark.HasFailed != benchmark.Metrics.Contains("time", StringComparer.Ordinal), benchmark.Id.ToString()));
    }

    [CorpusTheory]
    [MemberData(nameof(Texts))]
    public void No_line_of_a_go_text_is_lost(string path, int count)
    {
        var file = Corpus.At(Path.Join("C_gobench", path));
        var lines = ResultLine().Count(File.ReadAllText(file));

        var run = Adapters.Read([file], "");

        Assert.Equal(count, run.Benchmarks.Count);
        Assert.Equal(lines, run.Benchmarks.Sum(benchmark => benchmark.Samples[0].Launches.Sum(launch => launch.Values.Count)));
    }

    [CorpusFact]
    public void Statistics_that_are_null_are_a_failure_and_no_zero_bytes()
    {
        var runs = Reports().Select(row => Adapters.Read([Corpus.At((string)row[0])], ""));

        var failed = runs.SelectMany(run => run.Benchmarks).Where(benchmark => benchmark.HasFailed).ToList();

        Assert.Equal(27, failed.Count);
        Assert.All(failed, benchmark => Assert.Empty(benchmark.Samples));
    }

    // BenchmarkDotNet subtracts the same overhead and then drops upper outliers, so its median is near ours and never far above.
    [CorpusFact]
    public void The_value_of_a_launch_is_near_the_median_that_the_report_prints()
    {
        foreach (var row in Reports())
        {
            var path = Corpus.At((string)row[0]);
            var printed = PrintedMedians(path);
            var run = Adapters.Read([path], "");

            foreach (var sample in run.Benchmarks.SelectMany(benchmark => benchmark.Samples).Where(sample => sample.Metric == Metric.Time))
                Assert.Contains(printed, median => Math.Abs(sample.Value - median) <= Math.Max(0.25 * median, 0.5));
        }
    }

    private static List<double> PrintedMedians(string path)
    {
        using var report = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. report.RootElement.GetProperty("Benchmarks").EnumerateArray()
                .Select(benchmark => benchmark.GetProperty("Statistics"))
                .Where(statistics => statistics.ValueKind == System.Text.Json.JsonValueKind.Object)
                .Select(statistics => statistics.GetProperty("Median").GetDouble()),
        ];
    }

    [GeneratedRegex(@"^Benchmark\S*\s+\d+\s+\d", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ResultLine();
}
