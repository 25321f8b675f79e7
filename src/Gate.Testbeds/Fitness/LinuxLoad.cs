namespace Gate.Testbeds.Fitness;

/// <summary>What Linux's counters say of other work.</summary>
internal static class LinuxLoad
{
    public static LoadState Of(string averages, LinuxSnapshot before, LinuxSnapshot after, TimeSpan elapsed, int self)
    {
        var busy = BusyProcesses.Between(before.Processes, after.Processes, elapsed);
        var isSeen = before.Processes.Count > 0 && after.Processes.Count > 0 && elapsed > TimeSpan.Zero;
        var passed = after.Times - before.Times;
        return new LoadState
        {
            Average = LoadAverage.Parse(averages),
            Processes = isSeen ? [.. busy.Where(process => process.Id != self)] : null,
            Hidden = isSeen && passed is { } times ? Hidden(times, busy, elapsed) : null,
            Stolen = passed?.StolenShare,
            StolenSinceBoot = after.Times?.StolenShare,
        };
    }

    private static double Hidden(ProcessorTimes passed, IReadOnlyList<BusyProcess> busy, TimeSpan elapsed) =>
        Math.Max(0, (passed.Worked / (BusyProcesses.TicksPerSecond * elapsed.TotalSeconds)) - busy.Sum(process => process.Share));
}
