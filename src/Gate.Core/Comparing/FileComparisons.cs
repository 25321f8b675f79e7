using System.Collections.Concurrent;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Reporting;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>Compares results that come from files: each file is a sitting of its own, and the machine may have changed in between.</summary>
public sealed record FileComparisons
{
    private readonly Policy _policy;
    private readonly int _familySize;
    private readonly string _otherRuntime;
    private readonly string _otherMachine;

    // Every comparison has advice, of which there are few: one text each, not one a comparison.
    private readonly ConcurrentDictionary<int, string> _advice = new();

    /// <summary>Prepares the comparisons of two runs.</summary>
    public FileComparisons(Run baseline, Run candidate, Policy policy, int familySize)
    {
        _policy = policy;
        _familySize = familySize;
        var differences = baseline.Testbed.DifferencesTo(candidate.Testbed);
        _otherRuntime = Said([.. differences.Where(IsRuntime)], "another runtime");
        _otherMachine = Said([.. differences.Where(difference => !IsRuntime(difference))], "another machine");
    }

    /// <summary>Why a pair cannot be compared; empty when it can. Another machine allocates alike, another runtime may not.</summary>
    public string Incomparable(Pair pair) =>
        _otherRuntime.Length > 0 ? _otherRuntime
        : pair.Metric.IsExact ? ""
        : _otherMachine;

    /// <summary>What the launches of both sides say, with the prior's variance where they cannot tell their own.</summary>
    public Comparison Compare(Pair pair)
    {
        var threshold = _policy.ThresholdFor(pair.Benchmark, pair.Metric);
        if (pair.Metric.IsExact) threshold = Scattered.Widen(threshold, pair.Baseline!.Value);
        var comparison = new Comparison
        {
            Benchmark = pair.Benchmark,
            Metric = pair.Metric,
            Threshold = threshold,
            Baseline = new Measured(pair.Baseline!.Value, pair.Baseline.Launches.Count),
            Candidate = new Measured(pair.Candidate!.Value, pair.Candidate.Launches.Count),
            Evidence = new NoEvidence(),
            Warnings = pair.Metric.IsExact ? [.. pair.Warnings, Scattered.Warning] : pair.Warnings,
        };
        if (SameData.Is(pair))
            return comparison with { Evidence = new SameData(), Warnings = [.. pair.Warnings, SameData.Warning] };
        var evidence = Evidence(pair, LogScale.For(pair.Metric, threshold));
        return comparison with { Evidence = evidence, Advice = Advice(comparison, evidence) };
    }

    // A file is one session, so the session's mean is the unit. Its variance is the prior's, moderated by how far the means
    // of several files lie apart, where there are several.
    private static UnpairedEvidence Evidence(Pair pair, LogScale scale)
    {
        var baseline = new NestedValues(pair.Baseline!, scale);
        var candidate = new NestedValues(pair.Candidate!, scale);
        var launch = VarianceComponent.Pool(Prior.Launch, VarianceComponent.Pool(baseline.WithinSessions, candidate.WithinSessions));
        var isFew = Math.Min(pair.Baseline!.Launches.Count, pair.Candidate!.Launches.Count) < Prior.LaunchesThatShowModes;
        var session = isFew ? Prior.SessionOfFew : Prior.Session;
        var prior = new VarianceComponent(
            session.Variance + (launch.Variance * Math.Max(baseline.LaunchShare, candidate.LaunchShare)), session.DegreesOfFreedom);
        var mean = VarianceComponent.Pool(prior, VarianceComponent.Pool(baseline.OfMeans, candidate.OfMeans));
        return new UnpairedEvidence(baseline, candidate, launch: default, mean, isFew ? Prior.Mode : 0);
    }

    // Settled means told apart from the nearer of the two answers it hangs between.
    private string Advice(Comparison comparison, UnpairedEvidence evidence)
    {
        var location = evidence.Estimate > comparison.Caught ? comparison.Tolerated : comparison.Caught;
        var launches = evidence.LaunchesToSettle(location, _policy.FalseAlarms / Math.Max(_familySize, 1));
        return _advice.GetOrAdd(launches, Advice);
    }

    private static string Advice(int launches) => launches >= UnpairedEvidence.MostLaunches
        ? $"more than {UnpairedEvidence.MostLaunches} launches a side would be needed; `dotnet gate check` measures both sides together and needs few"
        : $"about {launches} launches a side, each in a run of its own, would settle it; `dotnet gate check` measures both sides together and needs fewer";

    private static bool IsRuntime(string difference) => difference.StartsWith("runtime:", StringComparison.Ordinal);

    private static string Said(IReadOnlyList<string> differences, string what) =>
        differences.Count == 0 ? "" : $"measured on {what} ({string.Join(", ", differences)}); measure both sides on one testbed";
}
