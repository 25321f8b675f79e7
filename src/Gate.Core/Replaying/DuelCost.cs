using Gate.Core.Planning;

namespace Gate.Core.Replaying;

/// <summary>What duels are assumed to take, both sides together.</summary>
/// <param name="RoundSeconds">Starting and ending the two processes of a round.</param>
/// <param name="BenchmarkSeconds">Warming up and taking the turns of one benchmark.</param>
public sealed record DuelCost(double RoundSeconds, double BenchmarkSeconds)
{
    /// <summary>6.2 s for a round of four benchmarks of 30 turns of 15 ms a side: what a two-core cloud machine with other work on it took.
    /// How it is split between processes and benchmarks is assumed.</summary>
    public static readonly DuelCost Default = new(1.0, 1.3);

    /// <summary>The seconds of one step of a plan.</summary>
    public double Of(Steps steps) => RoundSeconds + (BenchmarkSeconds * steps.Launches[0].Benchmarks.Count);
}
