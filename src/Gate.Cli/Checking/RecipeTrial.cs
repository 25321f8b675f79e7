using Gate.Core.Configuration;
using Gate.Core.Replaying;

namespace Gate.Cli.Checking;

/// <summary>What one recipe came to.</summary>
/// <param name="Name">The recipe.</param>
/// <param name="Noise">How duels scattered, by benchmark.</param>
/// <param name="Seconds">What one duel of one benchmark took, both sides and their start together.</param>
internal sealed record RecipeTrial(string Name, IReadOnlyList<DuelNoise> Noise, double Seconds)
{
    // Differences that are all but equal would make a product of nothing; no duel is more certain than a tenth of a per cent.
    private const double SmallestDeviation = 0.001;

    /// <summary>The seconds that the same certainty takes, over all benchmarks.</summary>
    public double Cost => CostOf(Noise);

    /// <summary>The same for one suite.</summary>
    public double CostOf(string suite) => CostOf([.. Noise.Where(noise => string.Equals(noise.Benchmark.Suite, suite, StringComparison.Ordinal))]);

    /// <summary>What a recording of a recipe shows.</summary>
    public static RecipeTrial Of(string name, DuelPool pool, Policy policy, TimeSpan took)
    {
        var noise = DuelNoise.Of(pool, policy);
        return new RecipeTrial(name, noise, took.TotalSeconds / noise.Sum(benchmark => benchmark.Duels));
    }

    // The variance of a median of contaminated values grows with 1 / (1 − 2ε)² (Huber 1964, "Robust estimation of a location parameter").
    private double CostOf(IReadOnlyList<DuelNoise> noise) => noise.Count == 0 ? double.PositiveInfinity : Seconds * Math.Exp(noise.Average(benchmark =>
        Math.Log(Square(Math.Max(benchmark.Core, SmallestDeviation) * 100) / Square(1 - (2 * Math.Min(benchmark.Wild, 0.45))))));

    private static double Square(double value) => value * value;
}
