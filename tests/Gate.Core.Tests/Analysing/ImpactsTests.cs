using Gate.Core.Analysing;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Profiling;

namespace Gate.Core.Tests.Analysing;

public class ImpactsTests
{
    [Theory]
    [InlineData("example.org/memory.HashWithPool", "example.org/memory.WithBuffer", "package example.org/memory")]
    [InlineData("example.org/memory.HashWithPool", "example.org/memory.BenchmarkHashWithPool", "its own frames")]
    [InlineData("example.org/memory.HashWithPool", "example.org/memory.BenchmarkHashWithPool.func1", "its own frames")]
    [InlineData("Bench.OrderParserBenchmarks.Parse", "Shop!Shop.OrderParser.Parse(string)", "class OrderParser")]
    [InlineData("Bench.OrderParserBenchmarks.Parse", "Bench!Bench.OrderParserBenchmarks.Parse()", "its own frames")]
    [InlineData("Bench.OrderParser.Parse", "Shop.OrderParser.Read", "class OrderParser")]
    public void Names_tell_what_a_benchmark_is_about(string benchmark, string function, string found)
    {
        var impact = Of(benchmark, function, []);

        Assert.Equal((found, 0.4), (impact.Found, Math.Round(impact.Greatest, 6)));
    }

    [Fact]
    public void A_package_that_the_profile_does_not_know_does_not_matter()
    {
        var impact = Of("example.org/memory.HashWithPool", "runtime.allocm", []);

        Assert.True(impact.IsInNone);
        Assert.Equal(0, impact.Greatest);
    }

    [Fact]
    public void What_no_name_tells_is_not_known_and_no_false_target()
    {
        var impact = Of("Bench.Pools.Pooled", "Shop.OrderParser.Read", []);

        Assert.Equal(("", false), (impact.Found, impact.IsInNone));
    }

    [Fact]
    public void What_gate_yml_says_goes_before_names()
    {
        var impact = Of("example.org/memory.HashWithPool", "container.computeHash", [new(new("*Hash*"), new("*computeHash"))]);

        Assert.Equal(("gate.yml", 0.4), (impact.Found, Math.Round(impact.Greatest, 6)));
    }

    [Fact]
    public void A_document_leads_with_what_holds_most_and_names_false_targets_and_what_was_not_measured()
    {
        IReadOnlyList<Benchmark> benchmarks = [Measurements.Benchmark("example.org/memory.Hash", Measurements.Sample(Metric.Time, 5e6))];
        var analysis = Analyst.Of(["bench.txt"], Measurements.Run(benchmarks), [], [new FakeProfile("container.NewWorkerPool")], AnalysisSettings.Default);

        Assert.Equal("container.NewWorkerPool", analysis.Advice[0].Subject);
        Assert.Contains("40 %", analysis.Advice[0].Text, StringComparison.Ordinal);
        Assert.Equal("example.org/memory.Hash", Assert.Single(analysis.FalseTargets).Benchmark.Name);
        Assert.Contains(analysis.NotMeasured, sentence => sentence.Contains("Without allocated bytes", StringComparison.Ordinal));
        Assert.Contains(analysis.NotMeasured, sentence => sentence.Contains("variants", StringComparison.Ordinal));
    }

    private static Impact Of(string benchmark, string function, IReadOnlyList<ExercisesRule> rules) =>
        Assert.Single(Impacts.Of([Measurements.Id(benchmark)], [new FakeProfile(function)], rules));

    /// <summary>A profile of one function, which holds 40 % of it.</summary>
    private sealed class FakeProfile(string function) : IProfile
    {
        private static readonly Cost All = new(100, 100, 100), Own = new(40, 40, 40);

        public string Source => "a.prof";

        public bool HasSymbols => true;

        public IReadOnlyList<string> SampleTypes => ["cpu"];

        public IReadOnlyList<string> Functions => [function];

        public ProfileView View(string sampleType, int count) => new(Source, sampleType, "ns", All, [new(function, Own, Own)]);

        public MatchedCost Cost(string sampleType, Func<string, bool> matches) =>
            matches(function) ? new(sampleType, "ns", All, Own, Own, [function]) : new(sampleType, "ns", All, default, default, []);
    }
}
