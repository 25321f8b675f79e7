using Gate.Core.Testbeds;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Fetches what Linux says of its processors; only of those that run.</summary>
internal static class LinuxProcessors
{
    private const string Nodes = "/sys/devices/system/node";

    public static ProcessorDetails Read(LinuxTree tree, CoreState cores)
    {
        var text = tree.Text("/proc/cpuinfo");
        var online = CoreList.Parse(tree.Text($"{LinuxPaths.Processors}/online"));
        return new ProcessorDetails
        {
            Model = OneLine.Of(LinuxCpu.Parse(text)),
            Microcode = LinuxCpu.Microcode(text),
            Sockets = Sockets(tree, online),
            Cores = online.Count > 0 && online.All(cores.Threads.ContainsKey) ? cores.Threads.Values.DistinctBy(threads => threads[0]).Count() : null,
            Threads = online.Count > 0 ? online.Count : null,
            Caches = LinuxCaches.Read(tree, online),
            Nodes = OfNodes(tree),
            Megahertz = LinuxCpu.Megahertz(text),
        };
    }

    // Some kernels for ARM write -1: they do not know either.
    private static int? Sockets(LinuxTree tree, IReadOnlyList<int> online)
    {
        var packages = online.Select(processor => KernelText.Count(tree.Text(LinuxPaths.OfProcessor(processor, "topology/physical_package_id")))).Distinct().ToList();
        return packages.Count > 0 && !packages.Contains(null) ? packages.Count : null;
    }

    private static IReadOnlyList<string> OfNodes(LinuxTree tree) =>
    [
        .. CoreList.Parse(tree.Text($"{Nodes}/online"))
            .Select(node => CoreList.Text(CoreList.Parse(tree.Text(FormattableString.Invariant($"{Nodes}/node{node}/cpulist"))))),
    ];
}
