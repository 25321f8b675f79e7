using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>Decides what about a machine's state whoever measures on it should know. Says nothing of what is as it should be.</summary>
public static class FitnessFindings
{
    /// <summary>The findings, the gravest first.</summary>
    public static IReadOnlyList<FitnessFinding> Of(MachineState state, FitnessOptions options) =>
    [
        .. All(state, options)
            .Select(finding => options.Require && finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding)
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Code.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<FitnessFinding> All(MachineState state, FitnessOptions options) =>
    [
        .. ClockFindings.Of(state, options),
        .. PowerFindings.Of(state.Power),
        .. CoreFindings.Of(state.Cores, options),
        .. LoadFindings.Of(state, options),
        .. MemoryFindings.Of(state.Memory),
        .. TimerFindings.Of(state.Timer),
        .. SettingFindings.Of(state, options),
        .. UnseenFindings.Of(state),
    ];
}
