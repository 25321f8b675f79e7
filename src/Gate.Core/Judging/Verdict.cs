using System.Diagnostics;

namespace Gate.Core.Judging;

/// <summary>What Gate says about one benchmark and metric.</summary>
public enum Verdict
{
    /// <summary>The data cannot decide; the honest default.</summary>
    Inconclusive = 0,

    /// <summary>Any worsening is smaller than what the policy wants caught.</summary>
    Unchanged = 1,

    /// <summary>Better by more than is tolerated the other way.</summary>
    Improvement = 2,

    /// <summary>Worse by more than is tolerated.</summary>
    Regression = 3,

    /// <summary>The candidate has it, the baseline does not.</summary>
    New = 4,

    /// <summary>The baseline has it, the candidate does not.</summary>
    Missing = 5,

    /// <summary>The benchmark did not run to its end.</summary>
    Failed = 6,

    /// <summary>Measured on other hardware, another runtime or another workload.</summary>
    Incomparable = 7,
}

/// <summary>How verdicts are called, in which order they are shown, and what they lead to where the policy says nothing else.</summary>
public static class Verdicts
{
    /// <summary>Every verdict, in the order a reader wants to see them: what fails first.</summary>
    public static IReadOnlyList<Verdict> WorstFirst { get; } =
    [
        Verdict.Failed, Verdict.Missing, Verdict.Regression, Verdict.Incomparable,
        Verdict.Inconclusive, Verdict.Improvement, Verdict.New, Verdict.Unchanged,
    ];

    /// <summary>The word of a verdict; the same in every report, output and culture.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Inconclusive => "inconclusive",
        Verdict.Unchanged => "unchanged",
        Verdict.Improvement => "improvement",
        Verdict.Regression => "regression",
        Verdict.New => "new",
        Verdict.Missing => "missing",
        Verdict.Failed => "failed",
        Verdict.Incomparable => "incomparable",
        _ => throw new UnreachableException(),
    };

    /// <summary>The outcome when gate.yml does not set one.</summary>
    public static Outcome DefaultOutcome(this Verdict verdict) => verdict switch
    {
        Verdict.Regression or Verdict.Missing or Verdict.Failed => Outcome.Fail,
        Verdict.Inconclusive or Verdict.Incomparable => Outcome.Warn,
        Verdict.Unchanged or Verdict.Improvement or Verdict.New => Outcome.Pass,
        _ => throw new UnreachableException(),
    };
}
