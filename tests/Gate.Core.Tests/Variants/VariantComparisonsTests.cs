using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Variants;

namespace Gate.Core.Tests.Variants;

public sealed class VariantComparisonsTests
{
    // Quantiles of a normal distribution: ten values that scatter by one standard deviation.
    private static readonly double[] Normal = [-1.55, -1.0, -0.66, -0.38, -0.12, 0.12, 0.38, 0.66, 1.0, 1.55];

    [Theory]
    [InlineData(70.40, 59.88, 112, 112, Recommendation.Remove)]
    [InlineData(1237, 489.9, 24, 32, Recommendation.Remove)]
    [InlineData(1088, 1729, 24, 0, Recommendation.Keep)]
    [InlineData(100, 100, 24, 24, Recommendation.NoDifference)]
    [InlineData(100, 100, 24, 32, Recommendation.Keep)]
    [InlineData(100, 100, 32, 24, Recommendation.Remove)]
    public void Ten_values_of_one_process_decide(double pool, double standard, double poolBytes, double standardBytes, Recommendation expected)
    {
        var result = Compare(Go("P.Pool", pool, poolBytes, 10), Go("P.Standard", standard, standardBytes, 10));

        Assert.Equal((expected, Confidence.Medium, "10 values a side from 1 process"), (result.Recommendation, result.Confidence, result.Basis));
    }

    [Fact]
    public void Single_values_decide_only_what_no_scatter_could_do()
    {
        var builder = Compare(Go("P.Pool", 70.40, 112, 1), Go("P.Standard", 59.88, 112, 1));
        var hash = Compare(Go("P.Pool", 1237, 24, 1), Go("P.Standard", 489.9, 32, 1));

        Assert.Equal((Recommendation.Inconclusive, Confidence.Low), (builder.Recommendation, builder.Confidence));
        Assert.Contains("no history tells how they scatter", builder.Reason, StringComparison.Ordinal);
        Assert.Equal((Recommendation.Remove, Confidence.Low), (hash.Recommendation, hash.Confidence));
    }

    [Fact]
    public void The_rule_takes_time_first_and_allocations_where_time_shows_no_difference()
    {
        var slowerAndThrifty = Compare(Go("P.Pool", 200, 0, 10), Go("P.Standard", 100, 4096, 10));

        Assert.Equal(Recommendation.Remove, slowerAndThrifty.Recommendation);
        Assert.Contains("4 KiB less", slowerAndThrifty.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_that_failed_is_told_and_not_judged()
    {
        var result = Compare(Measurements.Failed("P.Pool", "It panicked."), Go("P.Standard", 100, 0, 10));

        Assert.Equal((Recommendation.Inconclusive, "It panicked."), (result.Recommendation, result.Reason));
    }

    [Fact]
    public void One_launch_of_dotnet_draws_more_than_its_iterations_show()
    {
        var result = Compare(Jit("P.Pool", 117.6, 1), Jit("P.Standard", 100, 1));
        var repeated = Compare(Jit("P.Pool", 117.6, 10), Jit("P.Standard", 100, 10));

        Assert.Equal((Recommendation.Inconclusive, Confidence.Low), (result.Recommendation, result.Confidence));
        Assert.Equal((Recommendation.Remove, Confidence.High), (repeated.Recommendation, repeated.Confidence));
    }

    [Fact]
    public void As_fast_within_wide_bounds_is_trusted_less()
    {
        var wide = Policy.Default with { Thresholds = new Dictionary<string, Threshold>(Policy.Default.Thresholds, StringComparer.Ordinal) { [Metric.Time.Name] = Threshold.Time with { Catch = Amount.Relative(0.5) } } };
        var (pool, standard) = (Scattered("P.Pool", 0.15), Scattered("P.Standard", 0.15));
        var (steadyPool, steady) = (Scattered("P.Pool", 0.005), Scattered("P.Standard", 0.005));

        var loose = Assert.Single(VariantComparisons.Compare([new(pool.Id, standard.Id, "names")], [standard, pool], wide));
        var tight = Assert.Single(VariantComparisons.Compare([new(steadyPool.Id, steady.Id, "names")], [steady, steadyPool], wide));

        Assert.Equal((Recommendation.NoDifference, Confidence.Medium), (loose.Recommendation, loose.Confidence));
        Assert.Equal((Recommendation.NoDifference, Confidence.High), (tight.Recommendation, tight.Confidence));
        Assert.StartsWith("as fast, 0.0 % (", loose.Reason, StringComparison.Ordinal);
    }

    // The same work twice: how often a recommendation to keep or remove comes of nothing, in a family of three.
    [Fact]
    public void Equal_variants_are_rarely_told_apart()
    {
        var random = new Random(20261128);
        var wrong = 0;
        for (var draw = 0; draw < 400; draw++)
        {
            var benchmarks = Enumerable.Range(0, 3).SelectMany(index => new[] { Drawn($"P.A{index}Pool", random), Drawn($"P.A{index}Standard", random) }).ToList();
            var pairs = VariantFinder.Find([.. benchmarks.Select(benchmark => benchmark.Id)], [], []);
            if (VariantComparisons.Compare(pairs, benchmarks, Policy.Default).Any(result => result.Recommendation is Recommendation.Keep or Recommendation.Remove)) wrong++;
        }

        // Both directions share 2 % of the draws by the policy; 400 draws of that exceed 18 once in a thousand.
        Assert.InRange(wrong, 0, 18);
    }

    private static Benchmark Scattered(string name, double scatter) => Measurements.Benchmark(
        name,
        new Sample(Metric.Time, [.. Normal.Select(z => new Launch("file", [100 * (1 + (scatter * z))]))])) with
    { IsJustInTime = true };

    private static VariantResult Compare(Benchmark candidate, Benchmark baseline) =>
        Assert.Single(VariantComparisons.Compare([new(candidate.Id, baseline.Id, "names")], [baseline, candidate], Policy.Default));

    private static Benchmark Go(string name, double time, double bytes, int count) => Measurements.Benchmark(
        name,
        new Sample(Metric.Time, [new Launch("file", [.. Normal.Take(count).Select(z => count == 1 ? time : time * (1 + (0.02 * z)))])]),
        new Sample(Metric.Allocated, [new Launch("file", [.. Enumerable.Repeat(bytes, count)])])) with
    { IsJustInTime = false };

    private static Benchmark Jit(string name, double time, int launches) => Measurements.Benchmark(
        name, Measurements.Sample(Metric.Time, [.. Normal.Take(launches).Select(z => launches == 1 ? time : time * (1 + (0.02 * z)))]));

    // Processes that add 1.5 % to values that scatter by 2 %.
    private static Benchmark Drawn(string name, Random random)
    {
        var process = 100 * Math.Exp(0.015 * Draw(random));
        return Measurements.Benchmark(name, new Sample(Metric.Time, [new Launch("file", [.. Enumerable.Range(0, 10).Select(_ => process * Math.Exp(0.02 * Draw(random)))])])) with { IsJustInTime = false };
    }

    private static double Draw(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
