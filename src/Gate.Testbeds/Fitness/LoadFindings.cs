using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>What else works on the machine.</summary>
internal static class LoadFindings
{
    // Below, one tick of the kernel's clock in the usual interval (4 %) could pass for work.
    private const double Busy = 0.1;

    // The counters of processors and those of processes are kept apart and differ by a few ticks a processor.
    private const double Unseen = 0.5;

    private const double Stolen = 0.02;

    // In shares of the processors.
    private const double Loaded = 0.5;

    private const int Named = 3;

    public static IEnumerable<FitnessFinding> Of(MachineState state, FitnessOptions options) =>
    [
        .. Processes(state.Load.Processes ?? [], state.Host),
        .. Hidden(state.Load.Hidden),
        .. Average(state.Load.Average, state.Cores.Allowed.Count),
        .. Steal(state.Load, options),
    ];

    private static IEnumerable<FitnessFinding> Processes(IReadOnlyList<BusyProcess> processes, HostSystem host)
    {
        IReadOnlyList<BusyProcess> busy = [.. processes.Where(process => process.Share >= Busy)];
        if (busy.Count == 0) yield break;
        var named = string.Join(", ", busy.Take(Named).Select(process => $"{process.Name} (process {Wording.Whole(process.Id)}) {Wording.Percent(process.Share)}"));
        var others = busy.Count > Named ? $", and {Wording.Whole(busy.Count - Named)} more" : "";
        yield return FitnessFinding.Warning(
            Codes.OthersBusy,
            $"Other processes use processors: {named} of one{others}.",
            "They take processor time, caches and memory bandwidth from what is measured, now more and now less: times scatter.",
            Show(host, [.. busy.Take(Named).Select(process => process.Id)]));
    }

    // To look who it is; whether to end it is not Gate's to say.
    private static string Show(HostSystem host, IReadOnlyList<int> ids) => host == HostSystem.Windows
        ? $"Get-Process -Id {string.Join(',', ids.Select(Wording.Whole))}"
        : $"ps -o pid,user,etime,args -p {string.Join(',', ids.Select(Wording.Whole))}";

    private static IEnumerable<FitnessFinding> Hidden(double? hidden)
    {
        if (hidden is not { } processors || processors < Unseen) yield break;
        yield return FitnessFinding.Warning(
            Codes.HiddenWork,
            $"Something that cannot be seen from here keeps {Wording.Count(processors)} at work.",
            "It takes processor time, caches and memory bandwidth from what is measured: times scatter.",
            "Look from the machine itself, outside of any container and as root: top -b -n 1 | head -n 20");
    }

    private static IEnumerable<FitnessFinding> Average(double? average, int processors)
    {
        if (average is not { } load || processors == 0 || load < Loaded * processors) yield break;
        yield return FitnessFinding.Note(
            Codes.LoadHigh,
            $"The load of the last minute was {Wording.Number(load)}, on {Wording.Count(processors)}.",
            "Nothing, when it was a build that has ended; otherwise whatever it was may come back while something is measured.",
            "");
    }

    private static IEnumerable<FitnessFinding> Steal(LoadState load, FitnessOptions options)
    {
        const string Mend = "Use a machine, or an instance type, whose processors are its own.";
        if (load.Stolen is { } now && now > Stolen)
        {
            yield return FitnessFinding.Warning(
                Codes.TimeStolen,
                $"The host took {Wording.Percent(now)} of the processors' time within {Wording.Whole((int)options.Interval.TotalMilliseconds)} ms.",
                "Times include pauses that the measured code did not make.",
                Mend);
        }
        else if (load.StolenSinceBoot is { } ever && ever > Stolen)
        {
            yield return FitnessFinding.Note(
                Codes.TimeStolen,
                $"The host took {Wording.Percent(ever)} of the processors' time since the machine was started, and little of it now.",
                "It may happen again, and times then include pauses that the measured code did not make.",
                Mend);
        }
    }
}
