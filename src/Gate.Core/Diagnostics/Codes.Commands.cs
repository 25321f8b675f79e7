namespace Gate.Core.Diagnostics;

/// <summary>Diagnostics of suites that measure commands and Go benchmarks.</summary>
public static partial class Codes
{
    /// <summary>A command that cannot be started.</summary>
    public static readonly Code CommandNotStarted = new(
        "GATE4010",
        "a command cannot be started",
        "The first word of `run` or `prepare` names no program: it is looked for on PATH, or relative to the folder of gate.yml when it has a slash. No shell reads the command; write `sh -c \"…\"` where one is needed.");

    /// <summary>What prepares a command failed.</summary>
    public static readonly Code PreparationFailed = new(
        "GATE4011",
        "what prepares a command failed",
        "`prepare` of a command suite ended with another exit code than 0, or did not end. It runs in the folder of gate.yml of each side, before every measured run. The message shows the last lines that it printed.");

    /// <summary>A memory limit on a system without one.</summary>
    public static readonly Code MemoryLimitUnsupported = new(
        "GATE4012",
        "memory cannot be limited on this system",
        "`memoryLimit` of a command suite is set with Linux's limit for data (RLIMIT_DATA). Other systems have none that holds.");

    /// <summary>Go is not installed.</summary>
    public static readonly Code GoMissing = new(
        "GATE4013",
        "go cannot be started",
        "A `go` suite compiles and runs Go's test programs with the go command of the PATH. Install Go (https://go.dev), or put it on the PATH.");

    /// <summary>A Go package that does not compile.</summary>
    public static readonly Code GoBuildFailed = new(
        "GATE4014",
        "the Go benchmarks do not compile",
        "`go list` or `go test -c` failed for the packages of the suite, or its folder is not there. The message shows the last lines. Nothing can be measured of code that does not compile; where only the base fails, choose another with --base.");

    /// <summary>A folder outside of the checkout.</summary>
    public static readonly Code OutsideCheckout = new(
        "GATE4015",
        "a folder outside of the checkout",
        "`directory` of a go suite may lie above gate.yml, but not outside of the git repository: the base commit is checked out as a whole, and what lies outside would be the same on both sides.");
}
