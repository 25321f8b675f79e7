using Gate.Core.Testbeds;
using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Fitness;

/// <summary>Fetches what Linux says of the processors that may be used.</summary>
internal static class LinuxCores
{
    public static CoreState Read(LinuxTree tree, string status, long? throttledPeriods)
    {
        var online = CoreList.Parse(tree.Text($"{LinuxPaths.Processors}/online"));
        var allowed = CoreList.Parse(KernelText.Field(status, "Cpus_allowed_list"));
        return new CoreState
        {
            Allowed = allowed.Count > 0 ? allowed : online,
            Threads = Threads(tree, online),
            Isolated = CoreList.Parse(tree.Text($"{LinuxPaths.Processors}/isolated")),
            Tickless = CoreList.Parse(tree.Text($"{LinuxPaths.Processors}/nohz_full")),
            Quota = LinuxLimits.Quota(tree),
            ThrottledPeriods = throttledPeriods >= 0 ? throttledPeriods : null,
        };
    }

    private static Dictionary<int, IReadOnlyList<int>> Threads(LinuxTree tree, IReadOnlyList<int> online)
    {
        var threads = new Dictionary<int, IReadOnlyList<int>>();
        foreach (var processor in online)
        {
            var siblings = CoreList.Parse(tree.Text(LinuxPaths.OfProcessor(processor, "topology/thread_siblings_list")));
            // A garbled list that leaves out the processor itself says nothing.
            if (siblings.Contains(processor)) threads.Add(processor, [.. siblings.Intersect(online)]);
        }

        return threads;
    }
}
