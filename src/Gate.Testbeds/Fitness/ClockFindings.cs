using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>What lets the processors' clock change by itself.</summary>
internal static class ClockFindings
{
    private const string Fixed = "performance";
    private const string Saving = "powersave";

    public static IEnumerable<FitnessFinding> Of(MachineState state, FitnessOptions options) =>
        [.. Governors(state, options), .. Hidden(state), .. Turbo(state.Power.Turbo), .. Heat(state.Power.Throttling)];

    private static IEnumerable<FitnessFinding> Governors(MachineState state, FitnessOptions options)
    {
        var others = Watched(state.Power.Governors, state.Cores.Measured(options))
            .Where(governor => governor.Name is not Fixed)
            .GroupBy(governor => governor.Name, governor => governor.Processor, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in others)
        {
            yield return new FitnessFinding(
                Codes.ClockFollowsLoad,
                group.Key is Saving ? Severity.Warning : Severity.Note,
                $"The governor of {Wording.Processors([.. group])} is {group.Key}.",
                "The clock follows the load or stays low, so short work is timed at whatever clock it meets: times scatter more and are longer.",
                "sudo cpupower frequency-set -g performance");
        }
    }

    // What the other processors' clocks do hardly matters, but a pin that the machine does not have must not hide them.
    private static IEnumerable<Governor> Watched(IReadOnlyList<Governor> governors, IReadOnlyList<int> measured) =>
        governors.Any(governor => measured.Contains(governor.Processor)) ? governors.Where(governor => measured.Contains(governor.Processor)) : governors;

    private static IEnumerable<FitnessFinding> Hidden(MachineState state)
    {
        if (state.Host != HostSystem.Linux || state.Power.Governors.Count > 0) yield break;
        yield return FitnessFinding.Note(
            Codes.ClockHidden,
            state.IsVirtual == true ? "This virtual machine has no cpufreq: the frequency is the host's business." : "There is no cpufreq: what the clock does cannot be seen.",
            "Times may change with a clock that nobody here knows; the sides of a duel meet it together.",
            "");
    }

    private static IEnumerable<FitnessFinding> Turbo(TurboSwitch? turbo)
    {
        if (turbo is not { IsOn: true }) yield break;
        yield return FitnessFinding.Note(
            Codes.TurboOn,
            $"Turbo is on ({turbo.Path}).",
            "The clock depends on heat and on how many cores work, so times of a cold machine are shorter than those of a warm one.",
            $"echo {turbo.Off} | sudo tee {turbo.Path}");
    }

    private static IEnumerable<FitnessFinding> Heat(Throttling? throttling)
    {
        const string Mend = "Let the machine cool down and see that its fans are clean; without turbo it heats less.";
        if (throttling is { Meanwhile: > 0 })
        {
            yield return FitnessFinding.Warning(
                Codes.Throttled,
                $"Processors were too hot and lowered their clock {Wording.Times(throttling.Meanwhile)} while Gate looked.",
                "What is measured is the cooling: times get longer while it lasts.",
                Mend);
        }
        else if (throttling is { SinceBoot: > 0 })
        {
            yield return FitnessFinding.Note(
                Codes.Throttled,
                $"Processors were too hot and lowered their clock {Wording.Times(throttling.SinceBoot)} since the machine was started, and not while Gate looked.",
                "It may happen again when benchmarks heat the machine.",
                Mend);
        }
    }
}
