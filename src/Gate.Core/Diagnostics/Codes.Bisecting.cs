namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>There is nothing between the two commits.</summary>
    public static readonly Code BisectNoPath = new(
        "GATE4530",
        "The bad commit does not come after the good one",
        "`bisect` searches the commits that lead from --good to --bad. The good one must be an ancestor of the bad one, and another commit. "
        + "In a shallow clone fetch the commits between first (`git fetch --unshallow`).");

    /// <summary>The bad commit is not worse.</summary>
    public static readonly Code BisectNotWorse = new(
        "GATE4531",
        "The bad commit is not worse than the good one",
        "Both were measured side by side, and the benchmark is not worse at --bad by more than gate.yml tolerates, or that stayed undecided. "
        + "There is no step to search for here: choose commits farther apart, a quieter machine, a longer `budget`, or thresholds that fit the step.");

    /// <summary>Not exactly one benchmark.</summary>
    public static readonly Code BisectSeveral = new(
        "GATE4532",
        "A bisection is of one benchmark and metric",
        "Give the full name of one benchmark, as `check` shows it; --suite where several suites have it, and --metric for another metric than time.");
}
