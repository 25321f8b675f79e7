namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>No benchmark matches the filters.</summary>
    public static readonly Code FilterMatchesNothing = new(
        "GATE4503",
        "the filter matches no benchmark",
        "The suite's `filter` in gate.yml, or --filter, matches the name of no benchmark, so nothing would be measured; and measuring nothing is never a pass. "
        + "Names are the full names with parameters, such as Shop.Orders.Parse(Size: 10); * stands for any text.");

    /// <summary>A metric that the suite's tool does not measure.</summary>
    public static readonly Code UnmeasuredMetric = new(
        "GATE4504",
        "a metric that is not measured",
        "The suite lists a metric that its tool cannot measure. A benchmarkdotnet suite measures time, allocated and instructions.");

    /// <summary>A baseline must be of a commit.</summary>
    public static readonly Code DirtyBaseline = new(
        "GATE4505",
        "uncommitted changes",
        "A baseline belongs to a commit, which later checks build again to compare with. With uncommitted changes there is no such commit. Commit or stash them, then measure.");

    /// <summary>A report does not hold what was to be accepted.</summary>
    public static readonly Code NothingToAccept = new(
        "GATE4506",
        "nothing to accept",
        "The report has no regression with the name and metric given, so there is nothing to accept. `dotnet gate report FILE` shows what it holds.");

    /// <summary>A qualification without a single duel.</summary>
    public static readonly Code NothingQualified = new(
        "GATE4507",
        "no duel came to its end",
        "`testbed qualify` lets two builds of the checkout duel, and not one duel could be measured, so it has nothing to tell. The message says what the first one met.");

    /// <summary>The machine is not the one that gate.yml asks for.</summary>
    public static readonly Code AnotherMachine = new(
        "GATE4508",
        "This is not the machine that gate.yml asks for",
        "`testbed.require` names what the machine must be (cpu, cores, memory, os, architecture, runtime), and this one differs or does not tell. Nothing was measured.");
}
