using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Replaying;

/// <summary>A virtual gate that came to its end.</summary>
/// <param name="Planting">What was planted.</param>
/// <param name="Recording">What it measured.</param>
/// <param name="Report">What it said.</param>
/// <param name="Rounds">The steps that the plan asked for: one pair of processes each.</param>
/// <param name="Seconds">What they would have taken, by the assumed cost.</param>
public sealed record PlayedGate(Planting Planting, CheckRecording Recording, Report Report, int Rounds, double Seconds)
{
    /// <summary>The benchmark and metric that are judged by time, in the order of the report.</summary>
    public IEnumerable<Finding> Times => Report.Findings.Where(finding => string.Equals(finding.Metric.Name, Metric.Time.Name, StringComparison.Ordinal));

    /// <summary>Whether a benchmark in which nothing was planted is called a regression, by whatever metric.</summary>
    public bool HasFalseAlarm => Report.Findings.Any(finding => finding.Verdict == Verdict.Regression && finding.Benchmark != Planting.Victim);

    /// <summary>What is said of the time of the benchmark in which the change was planted.</summary>
    /// <exception cref="InvalidOperationException">Nothing was planted.</exception>
    public Verdict OfVictim => Times.Single(finding => finding.Benchmark == Planting.Victim).Verdict;

    /// <summary>The complete duels of each benchmark.</summary>
    public IReadOnlyDictionary<BenchmarkId, int> Duels => Recording.Header.Family.ToDictionary(
        member => member.Benchmark,
        member => Recording.Launches.Count(launch => launch.Stage == Stage.Duel && launch.Side == Side.Candidate && launch.Benchmark == member.Benchmark));
}
