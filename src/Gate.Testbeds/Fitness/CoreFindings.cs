using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>What shares, limits or protects the processors that benchmarks run on.</summary>
internal static class CoreFindings
{
    public static IEnumerable<FitnessFinding> Of(CoreState cores, FitnessOptions options)
    {
        var measured = cores.Measured(options);
        return [.. Siblings(cores, measured), .. Isolation(cores, measured), .. Quota(cores)];
    }

    private static IEnumerable<FitnessFinding> Siblings(CoreState cores, IReadOnlyList<int> measured)
    {
        var shared = measured
            .Select(processor => cores.Threads.GetValueOrDefault(processor, []))
            .Where(threads => threads.Count > 1)
            .DistinctBy(threads => threads[0]);
        foreach (var threads in shared)
        {
            IReadOnlyList<int> mine = [.. threads.Intersect(measured)], others = [.. threads.Except(measured)];
            yield return FitnessFinding.Note(
                Codes.SiblingOnline,
                others.Count == 0
                    ? $"Benchmarks run on {Wording.Processors(mine)}, which are threads of one core."
                    : $"Benchmarks run on {Wording.Processors(mine)}, sharing a core with {Wording.Processors(others)}.",
                "When both work, each is much slower than alone, and how much depends on what the other does.",
                Mend(mine, others));
        }
    }

    // Processor 0 cannot be switched off on most machines.
    private static string Mend(IReadOnlyList<int> mine, IReadOnlyList<int> others) =>
        others.Count == 0 ? $"Pin benchmarks to one of them in gate.yml: {Wording.Pin(mine.Take(1))}"
        : others.Contains(0) ? "Processor 0 cannot be switched off: pin benchmarks in gate.yml to a processor that shares no core with it."
        : string.Join(" && ", others.Select(processor => $"echo 0 | sudo tee {LinuxPaths.OfProcessor(processor, "online")}"));

    private static IEnumerable<FitnessFinding> Isolation(CoreState cores, IReadOnlyList<int> measured)
    {
        if (cores.Isolated.Count > 0 && !measured.Any(processor => cores.Isolated.Contains(processor)))
        {
            yield return FitnessFinding.Note(
                Codes.ProcessorsIsolated,
                $"The scheduler leaves {Wording.Processors(cores.Isolated)} alone (isolcpus), and benchmarks run elsewhere{(measured.Count == 0 ? "" : $", on {Wording.Processors(measured)}")}.",
                "The quietest processors are not used.",
                $"Pin benchmarks to them in gate.yml: {Wording.Pin(cores.Isolated)}");
        }
        else if (measured.Count > 0 && measured.Any(processor => cores.Isolated.Contains(processor) || cores.Tickless.Contains(processor)))
        {
            yield return FitnessFinding.Note(Codes.ProcessorsIsolated, string.Join(' ', Quiet(cores, measured)), "", "");
        }
    }

    private static IEnumerable<string> Quiet(CoreState cores, IReadOnlyList<int> measured)
    {
        IReadOnlyList<int> isolated = [.. measured.Intersect(cores.Isolated)], tickless = [.. measured.Intersect(cores.Tickless)];
        if (isolated.Count > 0) yield return $"Benchmarks run on {Wording.Processors(isolated)}, which the scheduler leaves alone (isolcpus): that is good.";
        if (tickless.Count > 0) yield return $"Benchmarks run on {Wording.Processors(tickless)}, where no timer interrupts a single thread (nohz_full): that is good.";
    }

    // Below one processor even a single thread is stopped again and again; above, only work on several processors meets the quota.
    private static IEnumerable<FitnessFinding> Quota(CoreState cores)
    {
        if (cores.Quota is not { } quota || cores.Allowed.Count == 0 || quota >= cores.Allowed.Count) yield break;
        var isStopped = cores.ThrottledPeriods > 0;
        yield return new FitnessFinding(
            Codes.ProcessorQuota,
            isStopped || quota < 1 ? Severity.Warning : Severity.Note,
            $"A quota allows the time of {Wording.Count(quota)}, and {Wording.Whole(cores.Allowed.Count)} can be seen{(isStopped ? $"; it stopped this container {Wording.Times(cores.ThrottledPeriods ?? 0)} while Gate looked" : "")}.",
            "Who has used up the quota is stopped until the next period, usually for tens of milliseconds, which looks like a slow benchmark.",
            "Give the container whole processors instead of a quota: docker run --cpuset-cpus, without --cpus (Kubernetes: the static CPU manager policy).");
    }
}
