using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Core.Judging;

/// <summary>A finding, and what more launches would do for it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="IsSettled">Whether more launches could not change what it means.</param>
/// <param name="Growth">By how much the launches would probably have to grow to decide it.</param>
public sealed record Assessed(Finding Finding, bool IsSettled, double Growth = 1);

/// <summary>All pairs of a gate, judged: presence first, exact metrics by value, the rest as families that share the false-alarm rate.</summary>
public sealed record Assessment
{
    // Comparisons are independent of each other. Below this, sharing them out takes longer than making them;
    // a plan, which has a memory, is asked for fewer.
    private const int FewestInParallel = 1000;

    private Assessment(IReadOnlyList<Assessed> members) => Members = members;

    /// <summary>One a pair, in the order of the pairs.</summary>
    public IReadOnlyList<Assessed> Members { get; }

    /// <summary>Judges all pairs.</summary>
    /// <param name="pairs">Every benchmark and metric of either side.</param>
    /// <param name="incomparable">Why a pair that was measured on both sides cannot be compared; empty when it can.</param>
    /// <param name="compare">What the data say about a pair that was measured on both sides.</param>
    /// <param name="afterwards">What is done to a judged family, such as withdrawing a machine's shift.</param>
    /// <param name="policy">Error rates, thresholds and outcomes.</param>
    public static Assessment Of(
        IReadOnlyList<Pair> pairs,
        Func<Pair, string> incomparable,
        Func<Pair, Comparison> compare,
        Func<IReadOnlyList<Judged>, IReadOnlyList<Judged>> afterwards,
        Policy policy)
    {
        var immediate = pairs.Select(pair => Immediate(pair, incomparable, policy)).ToList();
        var open = pairs.Where((_, index) => immediate[index] is null).ToList();
        var shares = FamilyShares.Of(policy, pairs);
        var noisy = Judge(open.Where(pair => !pair.Metric.IsExact), shares.NoisyCount, shares.Noisy);
        var scattered = Judge(open.Where(pair => pair.Metric.IsExact), shares.ScatteredCount, shares.Scattered);
        var judged = afterwards(noisy).Concat(scattered)
            .ToDictionary(member => (member.Comparison.Benchmark, member.Comparison.Metric.Name));
        return new Assessment(
        [
            .. pairs.Select((pair, index) => immediate[index] ?? Assess(judged[(pair.Benchmark, pair.Metric.Name)], policy)),
        ]);

        IReadOnlyList<Judged> Judge(IEnumerable<Pair> members, int size, Policy rates) =>
            Family.Judge(size < FewestInParallel ? [.. members.Select(compare)] : [.. members.AsParallel().AsOrdered().Select(compare)], size, rates).Members;
    }

    private static Assessed Assess(Judged member, Policy policy) => new(
        NoisyFindings.Of(member, policy),
        member.IsSettled,
        Forecast.Growth(member.Bounds, member.Comparison.Evidence.Estimate, member.Comparison.Tolerated, member.Comparison.Caught));

    private static Assessed? Immediate(Pair pair, Func<Pair, string> incomparable, Policy policy)
    {
        if (Presence.Judge(pair, incomparable, policy) is { } finding)
            return new Assessed(finding, IsSettled: finding.Verdict != Verdict.Inconclusive || pair.WasTried);
        if (pair.Metric.IsCounted)
            return new Assessed(CountJudge.Judge(pair.Benchmark, pair.Baseline!, pair.Candidate!, policy) with { Warnings = pair.Warnings }, IsSettled: true);
        if (!pair.Metric.IsExact || !ExactValues.Of(pair.Baseline!).Agree || !ExactValues.Of(pair.Candidate!).Agree) return null;
        return Exact(ExactJudge.Judge(pair.Benchmark, pair.Baseline!, pair.Candidate!, policy) with { Warnings = pair.Warnings }, pair.CanOnlyClear, policy);
    }

    // A stored value that differs may be the runtime's doing; only sides that were measured together accuse.
    private static Assessed Exact(Finding finding, bool canOnlyClear, Policy policy) =>
        finding.Verdict == Verdict.Unchanged || !canOnlyClear
            ? new Assessed(finding, IsSettled: true)
            : new Assessed(
                finding with
                {
                    Verdict = Verdict.Inconclusive,
                    Outcome = policy.OutcomeOf(Verdict.Inconclusive, policy.ThresholdFor(finding.Benchmark, finding.Metric)),
                    Reason = $"{finding.Reason}; the stored value and today's were not measured together",
                },
                IsSettled: false);
}
