using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Tests.Baselines;

public class BaselineFormatTests
{
    private static readonly Baseline Stored = BaselineUpdate.Empty("pools", BaselineWriter.Machine)
        .Add(BaselineWriter.Session("s1", 1), BaselineWriter.Measured("Pools.Sha<int>(Size: 65536)", 489.9, 0.1 + 0.2, 1e-310), BaselineWriter.Measured("Pools.\"Ärger\"\u202E\n::error::", 5e300))
        .Add(BaselineWriter.Session("s2", 2), BaselineWriter.Measured("Pools.Sha<int>(Size: 65536)", 490.25, double.MaxValue));

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_text_is_the_approved_one_in_any_culture(string culture)
    {
        using var set = new CultureScope(culture);

        var text = BaselineFormat.Write(Stored);

        Golden.Check(Path.Combine(ConfigurationFixture.Folder, "baseline.json"), text);
    }

    [Fact]
    public void What_is_written_is_read_back_exactly()
    {
        var text = BaselineFormat.Write(Stored);

        var read = BaselineFormat.Read(text, "b.json");

        Assert.Equal(text, BaselineFormat.Write(read));
        Assert.Equal(Stored.Sessions, read.Sessions);
        Assert.Equal(Values(Stored), Values(read));
        Assert.True(double.IsNaN(read.Benchmarks[0].Metrics[0].Noise.Session));
    }

    [Fact]
    public void What_duels_taught_is_read_back_and_stays_when_launches_are_added()
    {
        var metric = Stored.Benchmarks[0].Metrics[0];
        var taught = Stored with { Benchmarks = [Stored.Benchmarks[0] with { Metrics = [metric with { Noise = metric.Noise with { Duel = 0.013, WildDuels = 0.25 } }] }] };

        var read = BaselineFormat.Read(BaselineFormat.Write(taught), "b.json");
        var later = read.Add(BaselineWriter.Session("s3", 3), BaselineWriter.Measured(metric.Sample.Launches.Count > 0 ? Stored.Benchmarks[0].Id.Name : "", 7));

        Assert.All(new[] { read, later }, baseline => Assert.Equal((0.013, 0.25), (baseline.Benchmarks[0].Metrics[0].Noise.Duel, baseline.Benchmarks[0].Metrics[0].Noise.WildDuels)));
    }

    [Fact]
    public void A_text_never_holds_what_steers_a_terminal()
    {
        var text = BaselineFormat.Write(Stored);

        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Theory]
    [InlineData("", "GATE5001", 1, 1)]
    [InlineData("{", "GATE5001", 1, 2)]
    [InlineData("{\n  \"schema\": \"gate-baseline/1\",\n<<<<<<< HEAD\n", "GATE5001", 3, 1)]
    [InlineData("{ \"schema\": \"gate-baseline/1\", \"schema\": \"gate-baseline/1\" }", "GATE5001", 0, 0)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "GATE5001", 1, 17)]
    [InlineData("[]", "GATE5002", 0, 0)]
    [InlineData("{}", "GATE5002", 0, 0)]
    [InlineData("{ \"schema\": 1 }", "GATE5002", 0, 0)]
    [InlineData("{ \"schema\": \"gate-report/1\" }", "GATE5002", 0, 0)]
    [InlineData("{ \"schema\": \"gate-baseline/0\" }", "GATE5002", 0, 0)]
    [InlineData("{ \"schema\": \"gate-baseline/2\" }", "GATE5003", 0, 0)]
    [InlineData("{ \"schema\": \"gate-baseline/1\" }", "GATE5002", 0, 0)]
    public void A_text_that_is_no_baseline_is_refused(string text, string code, int line, int column)
    {
        var error = Assert.Throws<GateException>(() => BaselineFormat.Read(text, "baselines/b.json"));

        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.Equal((code, new Location("baselines/b.json", line, column)), (diagnostic.Code.Id, diagnostic.Location));
    }

    [Theory]
    [InlineData("\"unit\": \"ns\"", "\"unit\": 5", "benchmarks[0].metrics.time.unit is not a text")]
    [InlineData("\"better\": \"lower\"", "\"better\": \"LOWER\"", "benchmarks[0].metrics.time.better is not \"lower\" or \"higher\"")]
    [InlineData("\"exact\": false", "\"exact\": null", "benchmarks[0].metrics.time.exact is not true or false")]
    [InlineData("\"launch\": 1", "\"launch\": -1", "benchmarks[0].metrics.time.noise.launch is negative")]
    [InlineData("[5E+300]", "[1e999]", "benchmarks[0].metrics.time.launches.s1[0] is not a finite number")]
    [InlineData("[5E+300]", "[null]", "benchmarks[0].metrics.time.launches.s1[0] is not a number")]
    [InlineData("[5E+300]", "[]", "benchmarks[0].metrics.time has no launches")]
    [InlineData("\"s1\": [5E+300]", "\"s9\": [5]", "benchmarks[0].metrics.time.launches names a session that is not in \"sessions\"")]
    [InlineData("\"id\": \"s2\"", "\"id\": \"s1\"", "sessions name one session twice")]
    [InlineData("Pools.Sha<int>(Size: 65536)", "Pools.\\\"Ärger\\\"\\u202E\\n::error::", "benchmarks name one benchmark twice")]
    [InlineData("\"2025-03-01T04:05:06.1234567+02:00\"", "\"yesterday\"", "sessions[0].time is not a time")]
    [InlineData("\"cpu\": \"AMD EPYC 7763\"", "\"cpu\": \"\\uD800\"", "testbed.identity.cpu is no valid Unicode text")]
    public void What_is_wrong_in_a_baseline_is_named_by_its_path(string written, string wrong, string message)
    {
        var text = BaselineFormat.Write(Stored);
        Assert.Contains(written, text, StringComparison.Ordinal);

        var error = Assert.Throws<GateException>(() => BaselineFormat.Read(text.Replace(written, wrong), "b.json"));

        Assert.Equal("GATE5002", error.Diagnostics[0].Code.Id);
        Assert.StartsWith(message, error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_cut_of_a_baseline_is_refused()
    {
        var text = BaselineFormat.Write(Stored).TrimEnd();

        for (var length = 0; length < text.Length; length += 7)
            Assert.Throws<GateException>(() => BaselineFormat.Read(text[..length], "b.json"));
    }

    private static IEnumerable<(BenchmarkId Id, string Metric, string Session, double Value)> Values(Baseline baseline) =>
        from benchmark in baseline.Benchmarks
        from metric in benchmark.Metrics
        from launch in metric.Sample.Launches
        select (benchmark.Id, metric.Sample.Metric.Name, launch.Session, launch.Value);
}
