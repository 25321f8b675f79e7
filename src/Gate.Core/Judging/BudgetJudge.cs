using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Profiling;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Statistics;

namespace Gate.Core.Judging;

/// <summary>Judges profiles by the budgets of their suites. A sampled value scatters: a budget is exceeded when the lower bound of the value lies above it,
/// and kept when the upper one does not; between the two it cannot be told. All budgets of a gate share half of its false-alarm rate evenly (Bonferroni);
/// the benchmarks have the other half.</summary>
/// <remarks>Shares have the bounds of <see cref="ShareBounds"/>, amounts and growth those of <see cref="SumBounds"/>.</remarks>
public static class BudgetJudge
{
    /// <summary>One finding a budget, in the order of gate.yml. The budget stands in the place of the baseline, but for growth.</summary>
    public static IReadOnlyList<Finding> Judge(CheckRecording recording, GateConfiguration configuration)
    {
        var suites = configuration.Suites.Where(suite => suite.Profile is not null && recording.Profiles.Any(profile => string.Equals(profile.Suite, suite.Name, StringComparison.Ordinal))).ToList();
        var count = suites.Sum(suite => suite.Profile!.Budgets.Count);
        return [.. suites.SelectMany(suite => suite.Profile!.Budgets.Select(budget => Judge(suite, budget, recording.Profiles, configuration.Policy, configuration.Policy.FalseAlarms / 2 / count)))];
    }

    /// <summary>What benchmarks are judged by beside budgets: where profiles were recorded, half of the false-alarm rate is theirs.</summary>
    public static Policy Beside(CheckRecording recording, Policy policy) =>
        recording.Profiles.Count == 0 ? policy : policy with { FalseAlarms = policy.FalseAlarms / 2 };

    private static Finding Judge(Suite suite, ProfileBudget budget, IReadOnlyList<RecordedProfile> profiles, Policy policy, double level)
    {
        var candidate = Find(profiles, suite, Side.Candidate, budget);
        var baseline = Find(profiles, suite, Side.Baseline, budget);
        if (candidate is null) return Finding(suite, budget, "", policy, new Judgement(Verdict.Failed, "the profile was not read for this budget"));
        // None of few samples is no zero: what is looked at now and then may have been missed, and without any sample nothing tells how much that would be.
        if (candidate.Total.Value == 0)
            return Finding(suite, budget, candidate.Unit, policy, new Judgement(Verdict.Inconclusive, $"the profile holds nothing of {budget.SampleType}, so the budget guards nothing"));
        if (!budget.IsTotal && candidate.Functions == 0 && (baseline is null || baseline.Functions == 0))
            return Finding(suite, budget, candidate.Unit, policy, new Judgement(Verdict.Inconclusive, "no function of the profile matches, so the budget guards nothing"));
        return Finding(suite, budget, candidate.Unit, policy, budget.Kind switch
        {
            BudgetKind.Share => Share(candidate, budget, level),
            BudgetKind.Amount => Amount(candidate, budget, level),
            BudgetKind.Growth when baseline is not null => Growth(baseline, candidate, budget, level, suite.Profile!.IsCommand),
            BudgetKind.Growth => new Judgement(Verdict.Incomparable, "there is no baseline profile to have grown from (`baseline`, or the same in the base commit)"),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    private static Judgement Share(RecordedCost cost, ProfileBudget budget, double level)
    {
        var bounds = cost.Cost.BoundsOfShare(cost.Total, level);
        var share = cost.Cost.ShareOf(cost.Total);
        return new Judgement(
            Decide(bounds.Lower, bounds.Upper, budget.Limit),
            $"{Percent(share)} ({Percent(bounds.Lower)} … {Percent(bounds.Upper)}) of {budget.SampleType}, allowed {Percent(budget.Limit)}{Samples(cost.Cost)}")
        {
            Baseline = budget.Limit * 100,
            Candidate = share * 100,
            Ratio = share / budget.Limit,
            Lower = bounds.Lower / budget.Limit,
            Upper = bounds.Upper / budget.Limit,
        };
    }

    private static Judgement Amount(RecordedCost cost, ProfileBudget budget, double level)
    {
        var (lower, upper) = cost.Cost.BoundsOfValue(cost.Total, level) is { } bounds ? (bounds.Lower, bounds.Upper) : (0, double.PositiveInfinity);
        return new Judgement(
            Decide(lower, upper, budget.Limit),
            $"{Value(cost.Cost.Value)} ({Value(lower)} … {Value(upper)}), allowed {Value(budget.Limit)}{Samples(cost.Cost)}")
        {
            Baseline = budget.Limit,
            Candidate = cost.Cost.Value,
            Ratio = budget.Limit > 0 ? cost.Cost.Value / budget.Limit : null,
            Lower = budget.Limit > 0 ? lower / budget.Limit : null,
            Upper = budget.Limit > 0 && double.IsFinite(upper) ? upper / budget.Limit : null,
        };

        string Value(double value) => Readable.Value(value, cost.Unit);
    }

    // What is more than allowed, as a difference that scatters as both profiles do.
    private static Judgement Growth(RecordedCost before, RecordedCost after, ProfileBudget budget, double level, bool isCommand)
    {
        var allowed = before.Cost.Value * (1 + budget.Limit);
        var looks = before.Total.Plus(after.Total);
        var (lower, upper) = before.Cost.BoundsOfValue(looks, level) is { } past && after.Cost.BoundsOfValue(looks, level) is { } present
            ? present.Less(past, 1 + budget.Limit)
            : (double.NegativeInfinity, double.PositiveInfinity);
        var ratio = before.Cost.Value > 0 ? after.Cost.Value / before.Cost.Value : (double?)null;
        return new Judgement(
            !isCommand && IsSame(before, after) ? Verdict.Unchanged : Decide(lower, upper, 0),
            $"{Readable.Value(before.Cost.Value, after.Unit)} → {Readable.Value(after.Cost.Value, after.Unit)}{(ratio is { } times ? $", {Signed(times - 1)}" : "")}, allowed +{Percent(budget.Limit)}{Samples(before.Cost, after.Cost)}")
        {
            Baseline = before.Cost.Value,
            Candidate = after.Cost.Value,
            Ratio = ratio,
            Lower = ratio is null || !double.IsFinite(lower) ? null : Math.Max(0, allowed + lower) / before.Cost.Value,
            Upper = ratio is null || !double.IsFinite(upper) ? null : (allowed + upper) / before.Cost.Value,
        };
    }

    // The same file on both sides: nothing of it scatters. Two runs of a command are two profiles, whose sums may be equal by chance.
    private static bool IsSame(RecordedCost before, RecordedCost after) => before.Cost.Value.Equals(after.Cost.Value) && before.Total.Value.Equals(after.Total.Value);

    private static Verdict Decide(double lower, double upper, double limit) =>
        lower > limit ? Verdict.Regression : upper <= limit ? Verdict.Unchanged : Verdict.Inconclusive;

    private static Finding Finding(Suite suite, ProfileBudget budget, string unit, Policy policy, Judgement judgement)
    {
        var id = new BenchmarkId(suite.Name, budget.Subject);
        var metric = new Metric(budget.MetricName, budget.Kind == BudgetKind.Share ? "%" : unit, Direction.LowerIsBetter, IsExact: false);
        return new Finding
        {
            Benchmark = id,
            Metric = metric,
            Verdict = judgement.Verdict,
            Outcome = policy.OutcomeOf(judgement.Verdict, policy.ThresholdFor(id, metric)),
            Baseline = judgement.Baseline is { } before ? new Measured(before, 1) : null,
            Candidate = judgement.Candidate is { } after ? new Measured(after, 1) : null,
            Ratio = judgement.Ratio,
            Lower = judgement.Lower,
            Upper = judgement.Upper,
            Reason = judgement.Reason,
        };
    }

    private static RecordedCost? Find(IReadOnlyList<RecordedProfile> profiles, Suite suite, Side side, ProfileBudget budget) => profiles
        .Where(profile => profile.Side == side && string.Equals(profile.Suite, suite.Name, StringComparison.Ordinal))
        .SelectMany(profile => profile.Costs)
        .LastOrDefault(cost => string.Equals(cost.Subject, budget.Subject, StringComparison.Ordinal) && string.Equals(cost.SampleType, budget.SampleType, StringComparison.Ordinal));

    private static string Samples(params IReadOnlyList<Cost> costs) =>
        costs.Any(cost => double.IsNaN(cost.Samples)) ? "; the profile does not tell how often it looked, so nothing is known of the scatter"
        : $"; {string.Join(" and ", costs.Select(cost => Readable.Number(Math.Round(cost.Samples))))} samples";

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    private static string Signed(double change) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change * 100:+0.0;−0.0;0.0} %");

    private sealed record Judgement(Verdict Verdict, string Reason)
    {
        public double? Baseline { get; init; }

        public double? Candidate { get; init; }

        public double? Ratio { get; init; }

        public double? Lower { get; init; }

        public double? Upper { get; init; }
    }
}
