using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Tests.Calibration;
using Gate.Statistics;

namespace Gate.Replay;

/// <summary>How another tool would call a benchmark slower from all iterations of each side.
/// The tools would have measured the sides one after the other; here they get Gate's paired data, without the drift between sittings.</summary>
/// <param name="Name">What it does, and who does it.</param>
/// <param name="IsSlower">Whether the second sample is called slower than the first.</param>
internal sealed record PeerRule(string Name, Func<double[], double[], bool> IsSlower)
{
    private const double Level = 0.05;

    public static readonly IReadOnlyList<PeerRule> All =
    [
        new("pooled Mann–Whitney at 5 % (benchstat)", (before, after) =>
            Median.Of(after) > Median.Of(before) && MannWhitney.PValue(before, after) <= Level),
        new("the same with a 5 % threshold (ResultsComparer)", (before, after) => IsSlowerThan(before, after, 1.05)),
        new("mean worse by more than 10 %", (before, after) => after.Average() > 1.1 * before.Average()),
        new("mean over 200 % of the baseline (github-action-benchmark)", (before, after) => after.Average() > 2 * before.Average()),
    ];

    /// <summary>What the rule says of each benchmark's time in a recording.</summary>
    public IReadOnlyDictionary<BenchmarkId, bool> Judge(CheckRecording recording)
    {
        var launches = recording.Launches.Where(launch => launch.IsOfRound).ToLookup(launch => (launch.Benchmark, launch.Side));
        return recording.Header.Family.Select(member => member.Benchmark)
            .ToDictionary(benchmark => benchmark, benchmark => IsSlower(Iterations(launches[(benchmark, Side.Baseline)]), Iterations(launches[(benchmark, Side.Candidate)])));
    }

    // One-sided: half of the two-sided chance, on the side that the medians say.
    private static bool IsSlowerThan(double[] before, double[] after, double ratio)
    {
        double[] raised = [.. before.Select(value => value * ratio)];
        return Median.Of(after) > Median.Of(raised) && MannWhitney.PValue(raised, after) / 2 <= Level;
    }

    private static double[] Iterations(IEnumerable<RecordedLaunch> launches) =>
    [
        .. launches.SelectMany(launch => launch.Readings)
            .Where(reading => string.Equals(reading.Metric.Name, Metric.Time.Name, StringComparison.Ordinal))
            .SelectMany(reading => reading.Values),
    ];
}
