using System.Globalization;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core;

/// <summary>The judgement: the same input gives the same report, to the byte.</summary>
public static class Check
{
    /// <summary>Judges what a check has measured.</summary>
    /// <param name="recording">The launches, and what was fixed before the first.</param>
    /// <param name="stored">The baselines of this testbed; none is fine.</param>
    /// <param name="accepted">What was accepted on purpose and has not expired.</param>
    /// <param name="configuration">Policy and budget.</param>
    public static Report Evaluate(
        CheckRecording recording, IReadOnlyList<Baseline> stored, IReadOnlyList<Acceptance> accepted, GateConfiguration configuration)
    {
        configuration = configuration with { Policy = Strict(recording.Header, configuration) };
        Diagnostic[] diagnostics = [.. recording.Header.Diagnostics, .. Fitness.Diagnose(recording, configuration.Policy)];
        var members = recording.Header.Family.ToDictionary(member => member.Benchmark);
        IReadOnlyList<Finding> findings = [.. Assess(recording, stored, configuration).Members.Select(member => Known(member.Finding, members))];
        IReadOnlyList<Finding> budgets = BudgetJudge.Judge(recording, configuration);
        return ReportBuilder.Build(
            new ReportSide(recording.Header.Baseline.Commit, recording.Header.Testbed),
            new ReportSide(recording.Header.Candidate.Commit, recording.Header.Testbed),
            [.. UnfitSession.Withdraw(findings, diagnostics, configuration.Policy).Concat(budgets).Select(finding => Accepting.Apply(finding, accepted))],
            diagnostics);
    }

    /// <summary>Judges two sets of results that were not measured side by side.</summary>
    public static Report Compare(Run baseline, Run candidate, Policy policy)
    {
        var pairs = RunPairs.Of(baseline, candidate);
        var comparisons = new FileComparisons(baseline, candidate, policy, FamilyShares.Of(policy, pairs).NoisyCount);
        var before = new ReportSide(baseline.Commit, baseline.Testbed);
        var after = new ReportSide(candidate.Commit, candidate.Testbed);
        Diagnostic[] diagnostics = [.. baseline.Diagnostics, .. candidate.Diagnostics, .. SameData.Diagnose(pairs)];
        var assessment = Assessment.Of(pairs, comparisons.Incomparable, comparisons.Compare, MachineShift.Apply, policy);
        return ReportBuilder.Build(before, after, [.. assessment.Members.Select(member => member.Finding)], diagnostics);
    }

    /// <summary>Judges what has been measured so far, and says which findings more launches could change.</summary>
    internal static Assessment Assess(
        CheckRecording recording, IReadOnlyList<Baseline> stored, GateConfiguration configuration, Remembered? remembered = null)
    {
        configuration = configuration with { Policy = BudgetJudge.Beside(recording, configuration.Policy) };
        var launches = recording.Launches.ToLookup(launch => launch.Benchmark);
        var pairs = RecordedPairs.Of(recording.Header, launches, stored, remembered);
        var comparisons = new RecordedComparisons(recording.Header, launches, stored, configuration, pairs);
        return Assessment.Of(
            pairs,
            pair => WithoutBase(pair, recording.Header, stored),
            pair => remembered is null ? comparisons.Compare(pair) : remembered.Comparison(pair, comparisons.Compare),
            family => family,
            configuration.Policy);
    }

    // Where its source is, and how much of a profile it has.
    private static Finding Known(Finding finding, Dictionary<BenchmarkId, FamilyMember> members)
    {
        var member = members[finding.Benchmark];
        finding = finding with { Source = member.Source };
        return member.Impact is not { } impact ? finding : finding with
        {
            Impact = impact,
            Reason = impact > 0 ? string.Create(CultureInfo.InvariantCulture, $"{finding.Reason}; {impact * 100:0.#} % of the profile") : $"{finding.Reason}; not in the profile",
        };
    }

    private static Policy Strict(RecordingHeader header, GateConfiguration configuration) =>
        header.AnotherMachine.Length > 0 && configuration.Testbed.Mismatch == Mismatch.Fail
            ? configuration.Policy with { Outcomes = new Dictionary<Verdict, Outcome>(configuration.Policy.Outcomes) { [Verdict.Incomparable] = Outcome.Fail } }
            : configuration.Policy;

    private static string WithoutBase(Pair pair, RecordingHeader header, IReadOnlyList<Baseline> stored) =>
        pair.Baseline is not null || header is { HasBase: true, Mode: not Mode.Stored } ? ""
        : header.AnotherMachine.Length > 0 ? header.AnotherMachine
        : StoredSamples.Obstacle(stored, pair.Benchmark.Suite, header) is { Length: > 0 } obstacle ? $"the base was not measured here, and {obstacle}"
        : header.Mode == Mode.Stored ? "nothing is stored for it on this testbed; `dotnet gate baseline update` measures and stores"
        : $"the base commit was not built ({Codes.BaseNotBuilt.Id}) and nothing is stored for it on this testbed";
}
