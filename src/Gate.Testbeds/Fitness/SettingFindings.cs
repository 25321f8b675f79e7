using Gate.Core.Diagnostics;
using Gate.Core.Reporting;

namespace Gate.Testbeds.Fitness;

/// <summary>What is set, attached, built or filled in a way that measuring suffers from.</summary>
internal static class SettingFindings
{
    private const long Least = 1024L * 1024 * 1024;

    public static IEnumerable<FitnessFinding> Of(MachineState state, FitnessOptions options) =>
        [.. Disks(state.Disks, state.Host), .. Layout(state.HasRandomLayout), .. Debugged(state.IsDebugged), .. Builds(options)];

    private static IEnumerable<FitnessFinding> Disks(IReadOnlyList<FreeSpace> disks, HostSystem host)
    {
        IReadOnlyList<FreeSpace> full = [.. disks.Where(disk => disk.Bytes < Least)];
        if (full.Count == 0) yield break;
        yield return FitnessFinding.Warning(
            Codes.DiskNearlyFull,
            $"Little disk space is left: {string.Join(", ", full.Select(disk => $"{Readable.Value(disk.Bytes, "B")} in {disk.Folder}"))}.",
            "A build or the run file may fail in the middle, and a full disk is slow.",
            host == HostSystem.Windows ? "Free some space, or set GATE_CACHE to a folder on another disk." : $"df -h {string.Join(' ', full.Select(disk => Wording.Quoted(disk.Folder)))}");
    }

    private static IEnumerable<FitnessFinding> Layout(bool? isRandom)
    {
        if (isRandom != false) yield break;
        yield return FitnessFinding.Note(
            Codes.LayoutFixed,
            "Address space randomisation is off.",
            "Every launch gets the same memory layout, which may favour one side, and launches agree more than they should.",
            "sudo sysctl -w kernel.randomize_va_space=2");
    }

    private static IEnumerable<FitnessFinding> Debugged(bool? isDebugged)
    {
        if (isDebugged != true) yield break;
        yield return FitnessFinding.Warning(
            Codes.DebuggerAttached,
            "A debugger or tracer is attached to Gate.",
            "It stops the process at every event, and may follow the programs that Gate starts.",
            "Detach it, or start Gate without it.");
    }

    private static IEnumerable<FitnessFinding> Builds(FitnessOptions options)
    {
        foreach (var project in options.DebugProjects)
        {
            yield return FitnessFinding.Warning(
                Codes.DebugBuild,
                $"{project} is a debug build.",
                "Without optimisation other code is measured than the one that runs in production.",
                "dotnet build -c Release");
        }

        if (!options.IsGateDebugBuild) yield break;
        yield return FitnessFinding.Note(
            Codes.DebugBuild,
            "Gate itself is a debug build.",
            "Gate works a little more between turns; the benchmark programs are built apart from it.",
            "dotnet build -c Release");
    }
}
