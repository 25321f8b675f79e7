namespace Gate.Core.Diagnostics;

/// <summary>Diagnostics of collecting profiles of .NET programs.</summary>
public static partial class Codes
{
    /// <summary>A process that does not exist.</summary>
    public static readonly Code ProcessMissing = new("GATE2120", "No such process",
        "`profile collect --pid N` profiles a process that runs. The one with this number does not, or no longer; `dotnet-trace ps` and `ps` list those that do.");

    /// <summary>A process without a diagnostics port.</summary>
    public static readonly Code ProcessNotDotnet = new("GATE2121", "The process cannot be profiled",
        "Gate speaks to a process over .NET's diagnostics port. The process has none that answers: it is no .NET program (.NET 6 or later), has switched it off (DOTNET_EnableDiagnostics=0), "
        + "has another folder for temporary files (TMPDIR), or lives in another container.");

    /// <summary>A process of somebody else.</summary>
    public static readonly Code ProcessOfAnotherUser = new("GATE2122", "The process belongs to another user",
        "Only the user who runs a process, and root, may profile it. Run Gate as that user.");

    /// <summary>A profile without a sample.</summary>
    public static readonly Code NothingCollected = new("GATE2123", "There was nothing to collect",
        "No .NET program was started below the command, or it ended before anything was sampled: threads are looked at a thousand times a second, about one allocation in 100 KiB is sampled, "
        + "and heaps of a command are counted after 1, 2, 4, 8 … seconds and at the end of --duration. No file was written.");

    /// <summary>A profile with gaps.</summary>
    public static readonly Code CollectionIncomplete = new("GATE2124", "A profile is not complete",
        "The process was killed, or told more than could be kept up with. What was told until then, or between the gaps, is in the profile; methods that were not told of have addresses instead of names. "
        + "A gate does not judge such a profile: run it again, and give the machine more room where it comes again.");

    /// <summary>A command that cannot be started.</summary>
    public static readonly Code ProfiledCommandMissing = new("GATE2125", "The command to profile cannot be started",
        "The word after `--` names no program: it is looked for on PATH. No shell reads the command; write `sh -c \"…\"` where one is needed.");

    /// <summary>A command that failed while it was profiled.</summary>
    public static readonly Code ProfiledCommandFailed = new("GATE2126", "The profiled command did not succeed",
        "The command ended with another exit code than 0, or not in time. `profile collect` writes its profile all the same: see whether it is of the work that was meant. "
        + "A gate does not judge it: mend the command, or raise budget.launchTimeout.");

    /// <summary>A trace without anything to show.</summary>
    public static readonly Code TraceWithoutSamples = new("GATE2127", "A trace holds no samples",
        "A .nettrace file may hold events of any kind. Gate reads samples of threads (provider Microsoft-DotNETCore-SampleProfiler), sampled allocations (AllocationSampled, or AllocationTick of .NET 6 and later) "
        + "and heaps (GCBulkNode), as `dotnet gate profile collect` and `dotnet-trace collect` with the profiles dotnet-sampled-thread-time and gc-verbose record them.");
}
