using System.Globalization;
using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

public sealed class AnalyzeTests : IDisposable
{
    // Quantiles of a normal distribution, in an order of their own.
    private static readonly double[] Normal = [0.12, -1.0, 0.66, -0.38, 1.55, -0.12, 0.38, -1.55, 1.0, -0.66];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Single_values_are_told_as_they_are_and_decide_little()
    {
        _folder.Write("bench.txt", Text(count: 1));

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--format", "json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal((1.176, "inconclusive"), Seen(answer, "StringBuilderWithPool"));
        Assert.Equal(2.525, Seen(answer, "HashBufferWithPool").Ratio);
        Assert.Equal(0.629, Seen(answer, "TarBufferWithPool").Ratio);
        Assert.Contains("no history", (string?)Variant(answer, "StringBuilderWithPool")["reason"], StringComparison.Ordinal);
        Assert.Contains("+17.6 %", (string?)Variant(answer, "StringBuilderWithPool")["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_values_each_recommend_what_to_remove_and_what_to_keep()
    {
        _folder.Write("bench.txt", Text(count: 10));

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--format", "json", "-o", "out/analysis.md", "-o", "analysis.html");

        Assert.Equal("remove", Seen(answer, "StringBuilderWithPool").Recommendation);
        Assert.Equal("remove", Seen(answer, "HashBufferWithPool").Recommendation);
        Assert.Equal("keep", Seen(answer, "TarBufferWithPool").Recommendation);
        Assert.Contains("## Variants", await File.ReadAllTextAsync(_folder.At("out/analysis.md")), StringComparison.Ordinal);
        Assert.Contains("<svg", await File.ReadAllTextAsync(_folder.At("analysis.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_ten_values_from_ten_processes_are_trusted_more()
    {
        _folder.Write("bench.txt", string.Concat(Enumerable.Range(0, 10).Select(process => Text(count: 1, process))));

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--format", "json");

        Assert.Equal(("remove", "high"), ((string?)Variant(answer, "StringBuilderWithPool")["recommendation"], (string?)Variant(answer, "StringBuilderWithPool")["confidence"]));
        Assert.Equal("keep", Seen(answer, "TarBufferWithPool").Recommendation);
    }

    [Fact]
    public async Task Limits_point_at_what_exceeds_them()
    {
        _folder.Write("bench.txt", Text(count: 1));

        var usual = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--format", "json");
        var asked = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--format", "json", "--flag-time", "1 us", "--flag-allocated", "100 B", "--flag-allocations", "2");

        Assert.All(Benchmarks(usual), benchmark => Assert.Empty(benchmark["flags"]!.AsArray()));
        Assert.Equal(["over 100 B", "over 2 allocations"], Flags(asked, "StringBuilderWithPool"));
        Assert.Equal(["over 1 µs"], Flags(asked, "HashBufferWithPool"));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10, "--fail-on", "remove")]
    [InlineData(0, 10, "--fail-on", "flag")]
    [InlineData(1, 1, "--fail-on", "remove", "--fail-on", "flag", "--flag-time", "1 us")]
    public async Task It_fails_on_what_it_is_asked_to_fail_on(int exitCode, int count, params string[] asked)
    {
        _folder.Write("bench.txt", Text(count));

        var answer = await Tool.Run(_folder.Path, ["analyze", "bench.txt", .. asked]);

        Assert.Equal(exitCode, answer.ExitCode);
        Assert.Contains("StringBuilderWithPool", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "BenchmarkAlone-8\t1000\t70.4 ns/op\n", "remove")]
    [InlineData(0, "BenchmarkAlone-8\t1000\t70.4 ns/op\n", "flag")]
    [InlineData(1, "--- FAIL: BenchmarkBroken\nBenchmarkAlone-8\t1000\t70.4 ns/op\n", "flag")]
    public async Task What_was_not_measured_does_not_pass_for_good(int exitCode, string lines, string asked)
    {
        _folder.Write("bench.txt", $"goos: linux\ngoarch: amd64\npkg: example.org/engine\n{lines}");

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--fail-on", asked);

        Assert.Equal((exitCode, ""), (answer.ExitCode, answer.ExitCode == exitCode ? "" : answer.Output + answer.Error));
    }

    [Fact]
    public async Task A_profile_tells_what_does_not_matter()
    {
        _folder.Write("bench.txt", Text(count: 10));
        _folder.Write("build.json", """
            { "$schema": "https://www.speedscope.app/file-format-schema.json", "shared": { "frames": [ { "name": "example.org/engine/pkg/container.NewWorkerPool" } ] },
              "profiles": [ { "type": "sampled", "name": "heap", "unit": "bytes", "startValue": 0, "endValue": 10, "samples": [[0]], "weights": [10] } ] }
            """);

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--profile", "build.json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("False targets", answer.Output, StringComparison.Ordinal);
        Assert.Contains("not in the profile", answer.Output, StringComparison.Ordinal);
        Assert.Contains("1. example.org/engine/pkg/container.NewWorkerPool holds 100 % of ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_without_names_tells_nothing_of_what_matters()
    {
        _folder.Write("bench.txt", Text(count: 10));
        _folder.Write("heap", "heap profile: 1: 1048576 [2: 2097152] @ heap/1048576\n1: 1048576 [2: 2097152] @ 0x401000 0x402000\n");

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt", "--profile", "heap");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("GATE2110", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("False targets", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variants_of_gate_yml_that_find_nothing_are_told()
    {
        _folder.Write("bench.txt", Text(count: 1));
        _folder.Write("gate.yml", "version: 1\nsuites: { all: { command: { run: dotnet } } }\nvariants: [ { candidate: \"*Quick\", baseline: \"*Slow\" } ]\n");

        var answer = await Tool.Run(_folder.Path, "analyze", "bench.txt");

        Assert.Contains("GATE6101", answer.Output, StringComparison.Ordinal);
    }

    [GoFact]
    public async Task Variants_of_a_checkout_are_measured_side_by_side()
    {
        // Waits are the same on every machine.
        const string Benchmarks = """
            package waits

            import (
            	"testing"
            	"time"
            )

            func wait(b *testing.B, how time.Duration) {
            	for i := 0; i < b.N; i++ {
            		time.Sleep(how)
            	}
            }

            func BenchmarkReadPooled(b *testing.B)  { wait(b, 4*time.Millisecond) }
            func BenchmarkReadPlain(b *testing.B)   { wait(b, 8*time.Millisecond) }
            func BenchmarkWritePooled(b *testing.B) { wait(b, 8*time.Millisecond) }
            func BenchmarkWritePlain(b *testing.B)  { wait(b, 4*time.Millisecond) }
            func BenchmarkAlone(b *testing.B)       { wait(b, time.Millisecond) }

            """;
        using var repository = await ToolRepository.Create(
            ("go.mod", "module example.org/waits\n\ngo 1.19\n"),
            ("waits_test.go", Benchmarks),
            ("gate.yml", "version: 1\nsuites: { waits: { go: { benchtime: 30ms } } }\nbudget: { time: 1m, launches: { min: 5, max: 8 } }\npolicy: { falseAlarms: 10% }\n"));

        var answer = await repository.Run("analyze", "--format", "json", "--seed", "1");

        Assert.Equal(("keep", "high"), ((string?)Variant(answer, "ReadPooled")["recommendation"], (string?)Variant(answer, "ReadPooled")["confidence"]));
        Assert.Equal("remove", Seen(answer, "WritePooled").Recommendation);
        Assert.Contains("side by side", (string?)Variant(answer, "WritePooled")["basis"], StringComparison.Ordinal);
        Assert.Contains(answer.Report["benchmarks"]!.AsArray(), benchmark => ((string?)benchmark!["benchmark"])!.EndsWith("Alone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GATE1", "analyze")]
    [InlineData("GATE2", "analyze", "none.txt")]
    [InlineData("GATE2101", "analyze", "bench.txt", "--profile", "none")]
    [InlineData("GATE7001", "analyze", "bench.txt", "--format", "junit")]
    [InlineData("GATE7002", "analyze", "bench.txt", "-o", "analysis.docx")]
    [InlineData("GATE9", "analyze", "bench.txt", "--flag-time", "5")]
    [InlineData("GATE9", "analyze", "bench.txt", "--flag-allocated", "much")]
    public async Task What_cannot_be_analysed_is_refused(string code, params string[] arguments)
    {
        _folder.Write("bench.txt", Text(count: 1));

        var answer = await Tool.Run(_folder.Path, arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    private static (double Ratio, string? Recommendation) Seen(ToolAnswer answer, string name)
    {
        var variant = Variant(answer, name);
        var time = variant["metrics"]!.AsArray().Single(metric => (string?)metric!["metric"] == "time")!;
        return (Math.Round((double)time["ratio"]!, 3), (string?)variant["recommendation"]);
    }

    private static JsonNode Variant(ToolAnswer answer, string name) =>
        answer.Report["variants"]!.AsArray().Single(variant => ((string?)variant!["benchmark"])!.EndsWith(name, StringComparison.Ordinal))!;

    private static IEnumerable<JsonNode> Benchmarks(ToolAnswer answer) => answer.Report["benchmarks"]!.AsArray().Select(benchmark => benchmark!);

    private static IEnumerable<string> Flags(ToolAnswer answer, string name) =>
        Benchmarks(answer).Single(benchmark => ((string?)benchmark["benchmark"])!.EndsWith(name, StringComparison.Ordinal))["flags"]!.AsArray().Select(flag => (string)flag!).Order(StringComparer.Ordinal);

    // The measurements of an analysis of pooled and plain buffers, each value as often as asked for with a scatter of 2 %.
    private static string Text(int count, int process = -1)
    {
        (string Name, double Time, int Bytes, int Allocations)[] table =
        [
            ("StringBuilderWithPool", 70.40, 112, 3), ("StringBuilderStandard", 59.88, 112, 3),
            ("HashBufferWithPool", 1237, 24, 1), ("HashBufferStandard", 489.9, 32, 1),
            ("TarBufferWithPool", 1088, 24, 1), ("TarBufferStandard", 1729, 0, 0),
        ];
        var lines = table.SelectMany(row => Enumerable.Range(0, count).Select(index => string.Create(
            CultureInfo.InvariantCulture,
            $"Benchmark{row.Name}-8\t1000000\t{row.Time * (1 + (0.02 * Scatter(count, index, process))):0.##} ns/op\t{row.Bytes} B/op\t{row.Allocations} allocs/op\n")));
        return $"goos: darwin\ngoarch: arm64\npkg: example.org/engine/pkg/memory\ncpu: Apple M1 Pro\n{string.Concat(lines)}PASS\nok  \texample.org/engine/pkg/memory\t12.3s\n";
    }

    private static double Scatter(int count, int index, int process) => count > 1 ? Normal[index] : process >= 0 ? Normal[process] : 0;
}
