namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>Baseline and candidate share no benchmark.</summary>
    public static readonly Code NothingInCommon = new(
        "GATE6001",
        "no benchmark in common",
        "Baseline and candidate have no benchmark with the same name, so nothing could be compared, and the gate fails: silence is never a pass. "
        + "Check that both sides are results of the same suite, that filters match, and that a namespace or class was not renamed.");

    /// <summary>The same data on both sides.</summary>
    public static readonly Code SameData = new(
        "GATE6002",
        "the same data on both sides",
        "Every measurement of the candidate equals the baseline's to the last bit. Two runs never do that, so the same file was given twice, or a result was copied. "
        + "The verdict is `unchanged` and means nothing.");

    /// <summary>The session's times cannot be judged.</summary>
    public static readonly Code UnfitSession = new(
        "GATE6003",
        "the session is unfit to judge",
        "While the change was measured, two builds of the same base commit were measured against one another in the same way, and they differed, "
        + "which only the machine or the way of measuring can do. Regressions and improvements of time become inconclusive and the check ends with exit code 2; "
        + "allocations, missing and failed benchmarks stand. Measure again; if it repeats, look for other load, a thermal limit, or cores of different speed.");

    /// <summary>The machine's speed changed.</summary>
    public static readonly Code SpeedChanged = new(
        "GATE6004",
        "the machine's speed changed during the session",
        "A fixed workload that runs at the start, at the end and in between took much longer at one time than at another. The two sides of a duel meet such changes together, "
        + "so verdicts stand; times in nanoseconds are only good for a rough idea.");

    /// <summary>The base could not be had.</summary>
    public static readonly Code BaseNotBuilt = new(
        "GATE6005",
        "there is no base to compare with",
        "The commit to compare with is not in this clone, so it could not be built and measured, and what the stored baseline does not clear is incomparable. "
        + "Fetch it: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout. `policy.outcomes.incomparable: fail` makes such a check fail.");

    /// <summary>The store is another machine's.</summary>
    public static readonly Code StoredElsewhere = new(
        "GATE6006",
        "the stored baseline is another machine's",
        "The baseline under this testbed's name was measured on, or the name was given to (`dotnet gate testbed show --as-baseline NAME`), a machine with another processor, "
        + "number of cores, memory class, system or runtime, and is never compared with. "
        + "`testbed.mismatch` in gate.yml decides what happens: `remeasure` measures the base commit here beside the candidate, `warn` and `fail` leave it incomparable. "
        + "Measure again on the machine that it belongs to, or give this machine a name of its own in gate.yml and run `dotnet gate baseline update` here.");
}
