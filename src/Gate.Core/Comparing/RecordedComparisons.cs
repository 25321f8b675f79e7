using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Comparing;

/// <summary>Compares the pairs of a recording: by its rounds where there are any, otherwise by the screen.</summary>
public sealed record RecordedComparisons
{
    private const string FewSessions =
        "the store holds fewer than three sessions of this commit, too few to know how far sessions differ; repeat `dotnet gate baseline update` on other days, or measure side by side with --mode duel";

    private readonly RecordingHeader _header;
    private readonly IReadOnlyList<Baseline> _stored;
    private readonly Policy _policy;
    private readonly ILookup<BenchmarkId, RecordedLaunch> _launches;
    private readonly LookSchedule _unscreened;
    private readonly LookSchedule _screened;
    private readonly LookSchedule _scattered;

    /// <summary>Prepares the comparisons of one recording.</summary>
    /// <param name="header">What was fixed before the first launch.</param>
    /// <param name="launches">The launches of each benchmark.</param>
    /// <param name="stored">The baselines of this testbed.</param>
    /// <param name="configuration">Thresholds, rates, and the rounds to look at.</param>
    /// <param name="pairs">The whole family, whose size the looks depend on.</param>
    public RecordedComparisons(
        RecordingHeader header,
        ILookup<BenchmarkId, RecordedLaunch> launches,
        IReadOnlyList<Baseline> stored,
        GateConfiguration configuration,
        IReadOnlyList<Pair> pairs)
    {
        _header = header;
        _stored = stored;
        _policy = configuration.Policy;
        _launches = launches;
        var shares = FamilyShares.Of(configuration.Policy, pairs);
        _unscreened = LookSchedule.For(configuration.Budget, shares.Noisy, shares.NoisyCount, missShare: 1);
        _screened = LookSchedule.For(configuration.Budget, shares.Noisy, shares.NoisyCount, 1 - Screen.MissShare);
        _scattered = LookSchedule.For(configuration.Budget, shares.Scattered, shares.ScatteredCount, missShare: 1);
    }

    /// <summary>What the recording says about a pair that was measured on both sides.</summary>
    public Comparison Compare(Pair pair)
    {
        var threshold = _policy.ThresholdFor(pair.Benchmark, pair.Metric);
        if (pair.Metric.IsExact) threshold = Scattered.Widen(threshold, pair.Baseline!.Value);
        var evidence = Evidence(pair, LogScale.For(pair.Metric, threshold));
        return new Comparison
        {
            Benchmark = pair.Benchmark,
            Metric = pair.Metric,
            Threshold = threshold,
            Baseline = new Measured(pair.Baseline!.Value, pair.Baseline.Launches.Count),
            Candidate = new Measured(pair.Candidate!.Value, pair.Candidate.Launches.Count),
            Evidence = evidence,
            Doubt = evidence is PairedEvidence paired && !pair.Metric.IsExact ? Doubt(pair, paired.Rounds, threshold) : "",
            Advice = evidence is NoEvidence && _header.Mode == Mode.Stored ? FewSessions : "",
            Warnings = pair.Metric.IsExact ? [.. pair.Warnings, Scattered.Warning] : pair.Warnings,
        };
    }

    private IEvidence Evidence(Pair pair, LogScale scale)
    {
        IReadOnlyList<RecordedLaunch> launches = [.. _launches[pair.Benchmark]];
        var differences = Rounds.Differences(launches, pair.Metric, scale);
        return differences.Count > 0 ? new PairedEvidence(differences, ScheduleOf(pair, launches))
            // What a first round has begun to measure is no sitting of the store.
            : pair.Metric.IsExact || (!pair.CanOnlyClear && _header.Mode != Mode.Stored) ? new NoEvidence()
            : Screened(pair, scale);
    }

    private string Doubt(Pair pair, int rounds, Threshold threshold) => Tails.Doubt(
        [.. _launches[pair.Benchmark]],
        rounds,
        pair.Metric,
        LogScale.For(pair.Metric, threshold),
        Math.Log(threshold.Catch.ToRatio(pair.Baseline!.Value)),
        _policy.Misses);

    // Asked to judge by the store alone, Gate accuses by it as well: the sessions stored say how far sessions differ.
    private IEvidence Screened(Pair pair, LogScale scale)
    {
        var evidence = Screen.Evidence(
            pair.Baseline!, pair.Candidate!, StoredSamples.History(_stored, pair.Benchmark, pair.Metric, _header), scale);
        return _header.Mode == Mode.Stored ? evidence : new ClearingEvidence(evidence);
    }

    private LookSchedule ScheduleOf(Pair pair, IReadOnlyList<RecordedLaunch> launches) =>
        pair.Metric.IsExact ? _scattered
        : launches.Any(launch => launch.Stage == Stage.Screen) ? _screened
        : _unscreened;
}
