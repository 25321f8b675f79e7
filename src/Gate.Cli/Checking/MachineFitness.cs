using System.Diagnostics;
using System.Reflection;
using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Cli.Checking;

/// <summary>Whether the machine is fit to measure at a place.</summary>
internal static class MachineFitness
{
    private static readonly bool IsDebugBuild =
        typeof(MachineFitness).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled ?? false;

    /// <summary>What to look at; without a gate.yml the machine alone.</summary>
    public static FitnessOptions Options(Place? place) => new()
    {
        PinnedCores = place?.Configuration.Testbed.Pin.Cores ?? [],
        Folders = place is null ? [Environment.CurrentDirectory] : [place.Folder],
        IsGateDebugBuild = IsDebugBuild,
    };

    /// <summary>What somebody should know before measuring there; notes are for those who ask.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Warnings(Place place, CancellationToken cancel)
    {
        var options = Options(place);
        var state = await FitnessProbe.Read(options, cancel);
        return [.. FitnessFindings.Of(state, options).Where(finding => finding.Severity != Severity.Note).Select(finding => finding.ToDiagnostic())];
    }
}
