using Gate.Core.Planning;

namespace Gate.Core.Replaying;

/// <summary>What duels are assumed to take, both sides together.</summary>
/// <param name="RoundSeconds">Starting and ending the two processes of a round.</param>
/// <param name="BenchmarkSeconds">Warming up and taking the turns of one benchmark.</param>
public sealed record DuelCost(double RoundSeconds, double BenchmarkSeconds)
{
    /// <summary>What a two-core cloud machine takes for short calls: 40 turns of 5 ms a side after 50 warm-ups.</summary>
    public static readonly DuelCost Default = new(0.6, 1.2);

    /// <summary>The seconds of one step of a plan.</summary>
    public double Of(Steps steps) => RoundSeconds + (BenchmarkSeconds * steps.Launches[0].Benchmarks.Count);
}
