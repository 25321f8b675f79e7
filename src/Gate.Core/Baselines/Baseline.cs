using Gate.Core.Benchmarks;
using Gate.Core.Testbeds;

namespace Gate.Core.Baselines;

/// <summary>What is stored of one suite on one testbed: the launches of its last sessions.</summary>
/// <param name="Suite">The suite's name.</param>
/// <param name="Commit">The commit of the newest session.</param>
/// <param name="Testbed">The machine; its notes hold the tool and runtime versions.</param>
/// <param name="Sessions">The sittings that measured, oldest first.</param>
/// <param name="Benchmarks">The benchmarks in ordinal order of their identity.</param>
public sealed record Baseline(
    string Suite,
    string Commit,
    Testbed Testbed,
    IReadOnlyList<StoredSession> Sessions,
    IReadOnlyList<StoredBenchmark> Benchmarks)
{
    /// <summary>How many sessions a baseline remembers.</summary>
    public const int SessionsKept = 5;
}

/// <summary>One sitting that measured a baseline.</summary>
/// <param name="Id">What its launches are tagged with; unique in the file.</param>
/// <param name="Commit">The commit it measured.</param>
/// <param name="Time">When it began.</param>
public sealed record StoredSession(string Id, string Commit, DateTimeOffset Time);

/// <summary>One benchmark of a baseline.</summary>
public sealed record StoredBenchmark(BenchmarkId Id, IReadOnlyList<StoredMetric> Metrics);

/// <summary>One metric of a stored benchmark: a launch has one value here, its median.</summary>
public sealed record StoredMetric(Sample Sample, Noise Noise);

/// <summary>How much a metric scatters on this testbed, as standard deviations of ln(value): 0.02 is 2 %.</summary>
/// <param name="Launch">Between processes of one session; NaN while unknown.</param>
/// <param name="Session">Between sessions, beyond what the launches explain; NaN while unknown.</param>
public sealed record Noise(double Launch, double Session)
{
    /// <summary>Of one duel of a build with another of the same code, without the wild ones; NaN until `testbed qualify` measured it.</summary>
    public double Duel { get; init; } = double.NaN;

    /// <summary>The share of such duels that were wild; NaN until then.</summary>
    public double WildDuels { get; init; } = double.NaN;

    /// <summary>This noise with what launches taught anew; they say nothing of duels.</summary>
    public Noise Learn(Noise ofLaunches) => this with { Launch = ofLaunches.Launch, Session = ofLaunches.Session };

    /// <summary>Nothing learned yet.</summary>
    public static readonly Noise Unknown = new(double.NaN, double.NaN);
}
