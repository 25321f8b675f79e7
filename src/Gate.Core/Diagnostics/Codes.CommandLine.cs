namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>`explain` of a code that does not exist.</summary>
    public static readonly Code UnknownCode = new(
        "GATE9001",
        "no such diagnostic",
        "Codes are GATE and four digits, as printed in front of a message. `dotnet gate explain all` lists every one.");

    /// <summary>A suite on the command line that gate.yml does not have.</summary>
    public static readonly Code UnknownSuite = new(
        "GATE9002",
        "no such suite",
        "The suite named on the command line is none of the keys under `suites` in gate.yml. Without a name, all suites are checked.");

    /// <summary>An option whose value cannot be.</summary>
    public static readonly Code BadOption = new(
        "GATE9003",
        "a value that cannot be",
        "The value of an option is none of those it may have; `--help` of the command lists them with an example.");

    /// <summary>A file that could not be written.</summary>
    public static readonly Code CannotWrite = new(
        "GATE9004",
        "a file could not be written",
        "The answer was computed, but its file could not be written: the folder does not exist or may not be written to, or the disk is full. "
        + "The same report can be rendered again from the run file with `dotnet gate report`.");

    /// <summary>A file that could not be read.</summary>
    public static readonly Code CannotRead = new(
        "GATE9005",
        "a file could not be read",
        "The file named on the command line does not exist, or may not be read. Check the path, and who owns it.");

    /// <summary>A check in a build that left no report. Said by the targets of Gate.MSBuild.</summary>
    public static readonly Code NoReport = new(
        "GATE9006",
        "the check left no report",
        "The build ran `dotnet gate check`, which ended in a way that is no answer: it was stopped, or crashed. What it said stands above in the log of the build. "
        + "The command can be repeated by hand in the folder of gate.yml.");

    /// <summary>A fault of Gate itself.</summary>
    public static readonly Code Fault = new(
        "GATE9099",
        "a fault of Gate itself",
        "Something happened that Gate has no answer to, so nothing was judged. What was measured before is kept, and the same command goes on from there. "
        + "The lines below the message say where it happened; please report them.");
}
