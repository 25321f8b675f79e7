using System.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Core.Diagnostics;

/// <summary>Findings as messages of a build (7200–7219): one code a verdict.</summary>
public static partial class Codes
{
    /// <summary>A benchmark got worse.</summary>
    public static readonly Code FoundRegression = new(
        "GATE7200",
        "a benchmark is slower or hungrier",
        "The benchmark is worse than the base by more than the policy tolerates, and that is certain at the rates of the policy. "
        + "Make it faster again, or take it on purpose with `dotnet gate baseline accept`, which reviewers see.");

    /// <summary>A benchmark is gone.</summary>
    public static readonly Code FoundMissing = new(
        "GATE7201",
        "a benchmark is missing",
        "The base has the benchmark and the candidate does not: it was removed, renamed, or its parameters changed. "
        + "What is not measured cannot be said to be as fast as before. `policy.outcomes.missing` decides what follows.");

    /// <summary>A benchmark did not run to its end.</summary>
    public static readonly Code FoundFailed = new(
        "GATE7202",
        "a benchmark failed",
        "The benchmark threw, hung or died while it was measured; the message says what is known, and .gate/logs has its output.");

    /// <summary>A benchmark that stays undecided.</summary>
    public static readonly Code FoundInconclusive = new(
        "GATE7203",
        "a benchmark is undecided",
        "The measurements scatter too much for the time they were given. The message says which change could have been seen and what would settle it: "
        + "more `budget.time`, a quieter machine (`dotnet gate testbed check`), or a greater `catch` for this benchmark.");

    /// <summary>A benchmark that cannot be compared.</summary>
    public static readonly Code FoundIncomparable = new(
        "GATE7204",
        "a benchmark cannot be compared",
        "The two sides were not measured alike: other hardware, another runtime, another workload, or no base commit to build. The message says which.");

    /// <summary>A verdict that usually passes and that the policy does not let pass.</summary>
    public static readonly Code FoundOther = new(
        "GATE7205",
        "the policy does not let a verdict pass",
        "`policy.outcomes` of gate.yml gives a warning or a failure for a verdict that otherwise passes: new, improvement or unchanged.");

    /// <summary>The code of a finding with this verdict.</summary>
    public static Code Of(Verdict verdict) => verdict switch
    {
        Verdict.Regression => FoundRegression,
        Verdict.Missing => FoundMissing,
        Verdict.Failed => FoundFailed,
        Verdict.Inconclusive => FoundInconclusive,
        Verdict.Incomparable => FoundIncomparable,
        Verdict.New or Verdict.Improvement or Verdict.Unchanged => FoundOther,
        _ => throw new UnreachableException(),
    };
}
