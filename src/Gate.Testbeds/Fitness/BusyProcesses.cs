namespace Gate.Testbeds.Fitness;

/// <summary>Which processes worked between two looks.</summary>
public static class BusyProcesses
{
    /// <summary>What Linux counts processor time in for programs (USER_HZ), whatever its own clock does; the same on all that .NET runs on.</summary>
    public const int TicksPerSecond = 100;

    /// <summary>The processes that used any time, the busiest first; empty when no time has passed.</summary>
    public static IReadOnlyList<BusyProcess> Between(IReadOnlyList<ProcessTicks> before, IReadOnlyList<ProcessTicks> after, TimeSpan elapsed)
    {
        if (elapsed <= TimeSpan.Zero) return [];
        var earlier = before.DistinctBy(process => (process.Id, process.Started)).ToDictionary(process => (process.Id, process.Started), process => process.Used);
        var newest = before.Select(process => process.Started).DefaultIfEmpty(long.MaxValue).Max();
        return
        [
            .. after
                .Select(process => (Process: process, Ticks: process.Used - Earlier(process, earlier, newest)))
                .Where(work => work.Ticks > 0)
                .Select(work => new BusyProcess(work.Process.Id, work.Process.Name, work.Ticks / (TicksPerSecond * elapsed.TotalSeconds)))
                .OrderByDescending(process => process.Share)
                .ThenBy(process => process.Id),
        ];
    }

    // What is new has used all its time in between. An old process that the first look missed has not: nothing is known of it.
    private static long Earlier(ProcessTicks process, Dictionary<(int Id, long Started), long> earlier, long newest) =>
        earlier.TryGetValue((process.Id, process.Started), out var used) ? used
        : process.Started >= newest ? 0
        : process.Used;
}
