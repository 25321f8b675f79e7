namespace Gate.Core.Diagnostics;

/// <summary>Diagnostics of building (3500–3999) and running (4000–4999) benchmark programs.</summary>
public static partial class Codes
{
    /// <summary>The dotnet command cannot be started.</summary>
    public static readonly Code DotnetMissing = new(
        "GATE3500",
        "dotnet cannot be started",
        "Gate builds and runs benchmark programs with the dotnet command of the PATH. Install the .NET SDK that the project asks for (global.json), or put it on the PATH.");

    /// <summary>The suite's project is not there.</summary>
    public static readonly Code ProjectMissing = new(
        "GATE3501",
        "The benchmark project is not there",
        "`project` of a suite names a project file, or a folder with exactly one, relative to the folder of gate.yml. Where only the base lacks it, the suite is new in this change: compare with a later base, or leave the suite out until it is merged.");

    /// <summary>The suite's folder holds more than one project.</summary>
    public static readonly Code ProjectAmbiguous = new(
        "GATE3502",
        "The folder holds several projects",
        "`project` of a suite names a folder with more than one project file. Name the file itself.");

    /// <summary>No target framework of the project can be run.</summary>
    public static readonly Code FrameworkUnusable = new(
        "GATE3503",
        "No usable target framework",
        "Gate runs benchmark programs on .NET, not on .NET Framework, and takes the newest framework of a project with several. `framework` of the suite chooses another one; it must be one that the project targets.");

    /// <summary>The project is a library.</summary>
    public static readonly Code NotAProgram = new(
        "GATE3504",
        "The benchmark project is not a program",
        "Gate starts the benchmark project, so its OutputType is Exe. Benchmarks in a library are found through a program that references it.");

    /// <summary>The project does not build.</summary>
    public static readonly Code BuildFailed = new(
        "GATE3505",
        "The benchmark project does not build",
        "Nothing can be measured of code that does not build. The first errors of the compiler are shown; `dotnet build -c Release` in that folder shows all. Where only the base fails, choose another with --base.");

    /// <summary>The build did not end in time.</summary>
    public static readonly Code BuildTimedOut = new(
        "GATE3506",
        "The build took too long",
        "The build was stopped because it did not end within its time. A restore that waits for a package source is the usual reason.");

    /// <summary>The build succeeded and left no program.</summary>
    public static readonly Code BuildOutputMissing = new(
        "GATE3507",
        "The build left no program",
        "The build succeeded, but the file that MSBuild names as its output (TargetPath) is not there. A target of the project that moves or deletes its output is the usual reason.");

    /// <summary>The program did not answer.</summary>
    public static readonly Code ProgramSilent = new(
        "GATE4000",
        "The benchmark program did not start",
        "Gate starts the built program with a startup hook that takes over before Main. It ended, or stayed silent, before the hook answered: a missing runtime, a crash while loading, or startup hooks switched off in the project (StartupHookSupport=false, as trimming does).");

    /// <summary>The program has no BenchmarkDotNet.</summary>
    public static readonly Code BenchmarkDotNetMissing = new(
        "GATE4001",
        "The program has no BenchmarkDotNet",
        "The project, or a library it references, needs the package BenchmarkDotNet.");

    /// <summary>The program has no benchmarks.</summary>
    public static readonly Code BenchmarksMissing = new(
        "GATE4002",
        "The program has no benchmarks",
        "Gate looks for public classes with [Benchmark] methods in the program itself, and when it has none in the libraries beside it. A suite without benchmarks measures nothing, which is never a pass.");

    /// <summary>The benchmarks cannot be listed.</summary>
    public static readonly Code ListingFailed = new(
        "GATE4003",
        "The benchmarks cannot be listed",
        "The program started, but BenchmarkDotNet could not say which benchmarks it has. The message is its own.");

    /// <summary>Gate's own startup hook is not where it belongs.</summary>
    public static readonly Code HookMissing = new(
        "GATE4004",
        "Gate is not installed completely",
        "Gate.Hook.dll belongs beside Gate's own files. Install Gate again.");

    /// <summary>The runtime that the program was built for is not installed.</summary>
    public static readonly Code RuntimeMissing = new(
        "GATE4005",
        "The program's runtime is not installed",
        "The program was built for a version of .NET that this machine does not have; the message names it and those that are here. Install it, name another `framework` of the project in the suite, or let the project roll forward (<RollForward>Major</RollForward>), which measures the newer runtime.");

    /// <summary>A processor of `testbed.pin` is out of reach.</summary>
    public static readonly Code CoreNotUsable = new(
        "GATE4007",
        "A pinned processor cannot be used",
        "`testbed.pin` names processors, or a NUMA node, that this process may not use or that the machine does not have. The message lists those that it may. A container's cpuset, taskset and the runner's service limit them.");

    /// <summary>The priority of `testbed.pin` was refused.</summary>
    public static readonly Code PriorityRefused = new(
        "GATE4008",
        "The priority of benchmark processes cannot be raised",
        "`testbed.pin: { priority: high }` needs rights that Gate does not have: root or CAP_SYS_NICE on Linux and macOS. Run Gate with them, or take `priority` out.");

    /// <summary>Instructions cannot be counted here.</summary>
    public static readonly Code CounterMissing = new(
        "GATE4009",
        "Instructions cannot be counted on this machine",
        "`metrics: [instructions]` runs benchmarks under valgrind's callgrind, which exists for Linux; Gate speaks to it on x64. Install valgrind with the system's packages, or take `instructions` out of the suite's `metrics`.");
}
