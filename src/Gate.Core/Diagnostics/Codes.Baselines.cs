namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A stored file that is not JSON.</summary>
    public static readonly Code BaselineSyntax = new(
        "GATE5001",
        "A stored file is not valid JSON",
        "The file under baselines/ cannot be read. The usual cause is a merge conflict that was committed: take one side whole "
        + "(`git checkout --theirs FILE`), or measure again with `dotnet gate baseline update`.");

    /// <summary>A stored file that is JSON and not what it should be.</summary>
    public static readonly Code BaselineContent = new(
        "GATE5002",
        "A stored file has unexpected content",
        "The file under baselines/ is JSON but not a complete baseline: a field is missing, has another type, or contradicts another. "
        + "Restore it with git, or measure again with `dotnet gate baseline update`.");

    /// <summary>A stored file of a newer Gate.</summary>
    public static readonly Code BaselineNewerSchema = new(
        "GATE5003",
        "A stored file was written by a newer Gate",
        "Reading it as an older format could misread it. Update the tool (`dotnet tool update dotnet-gate`).");

    /// <summary>Somebody else writes.</summary>
    public static readonly Code BaselineLocked = new(
        "GATE5004",
        "Another process is writing the baselines",
        "Two writers at once could lose one another's results. Wait for the process that the message names, or end it; its lock goes with it.");

    /// <summary>The file system refused.</summary>
    public static readonly Code BaselineWrite = new(
        "GATE5005",
        "A stored file could not be written",
        "The disk is full, the folder is read-only, or a folder of that name is in the way. What was stored before is unchanged.");

    /// <summary>A name that cannot be a file.</summary>
    public static readonly Code BaselineName = new(
        "GATE5006",
        "A testbed or suite name cannot be a file name",
        "Baselines are kept as baselines/TESTBED/SUITE.json. Set `testbed: { name: … }` in gate.yml to letters, digits, '-', '_' and '.'.");

    /// <summary>Results that must not become a baseline.</summary>
    public static readonly Code BaselineUnfit = new(
        "GATE5007",
        "Failed results are not stored",
        "A baseline with benchmarks that did not run to their end would judge later changes wrongly. Mend the benchmarks that the message names and measure again.");

    /// <summary>The file system refused to read.</summary>
    public static readonly Code BaselineUnreadable = new(
        "GATE5008",
        "A stored file cannot be read",
        "The file is there but could not be opened, or is larger than any baseline. Check its permissions, or restore it with git.");

    /// <summary>Nothing is stored to compare with.</summary>
    public static readonly Code NothingStored = new(
        "GATE5009",
        "Nothing is stored for this testbed",
        "`--mode stored` judges by the stored baseline alone, and there is none of this machine. Run `dotnet gate baseline update` at the base commit, "
        + "on three days or more so that Gate learns how far sessions differ; or measure side by side with `--mode duel`.");

    /// <summary>A gate that did not pass.</summary>
    public static readonly Code BaselineOfFailure = new(
        "GATE5011",
        "A gate that did not pass stores no baseline",
        "`baseline update --commit` pushes what later changes are compared with, so it wants a report of this very commit that passed (`--report`), and never runs for a pull request. "
        + "Run `dotnet gate check -o report.json` first, and mend or accept what it says.");

    /// <summary>A branch that was not pushed.</summary>
    public static readonly Code BranchNotPushed = new(
        "GATE5012",
        "The branch could not be pushed",
        "Several attempts, each on top of what others had pushed meanwhile, were refused. The branch is protected, the token may not write (`permissions: { contents: write }`), or the server cannot be reached. "
        + "What was measured is not stored.");

    /// <summary>A testbed's name that stands for another machine.</summary>
    public static readonly Code NameTaken = new(
        "GATE5010",
        "The testbed's name is another machine's",
        "The name was given to another machine by `dotnet gate testbed show --as-baseline NAME`, or another machine has stored baselines under it, "
        + "and one name stands for machines that are alike. Choose another name for this machine and write it in gate.yml. "
        + "When the machine itself was changed (a new processor, system or major runtime), remove the name's folder under baselines/ and give the name again.");
}
