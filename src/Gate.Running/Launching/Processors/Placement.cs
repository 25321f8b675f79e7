using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Running.Launching.Processors;

/// <summary>Where and how benchmark processes run on this machine, as far as gate.yml says.</summary>
/// <param name="Cores">The processors; empty where nothing is said.</param>
/// <param name="IsUrgent">Whether they run before other processes.</param>
public sealed record Placement(IReadOnlyList<int> Cores, bool IsUrgent)
{
    private const string Isolated = "/sys/devices/system/cpu/isolated";

    /// <summary>Where Gate puts them.</summary>
    public static readonly Placement Free = new([], IsUrgent: false);

    /// <summary>What `testbed.pin` means here. Where it names no processors, those that were reserved at boot (isolcpus) are taken.</summary>
    /// <exception cref="GateException">A processor or node that Gate cannot use; the message lists those that it can.</exception>
    public static Placement Of(Pin pin)
    {
        var isolated = ListIn(Isolated);
        var usable = (IReadOnlyList<int>)[.. Affinity.Allowed.Union(isolated).Order()];
        var wanted = pin.Cores.Count > 0 ? pin.Cores : pin.Node is { } node ? OfNode(node, usable) : isolated;
        var impossible = wanted.Except(usable).ToList();
        if (impossible.Count == 0) return new Placement(wanted, pin.Priority == PinPriority.High);
        throw new GateException(Codes.CoreNotUsable, usable.Count == 0
            ? "testbed.pin names processors, and this system cannot pin a process to a processor. Take `cores` out."
            : $"testbed.pin names processor {CoreList.Text(impossible)}; Gate may use {CoreList.Text(usable)} here. Name one of those, or give Gate more (taskset, the container's cpuset).");
    }

    private static IReadOnlyList<int> OfNode(int node, IReadOnlyList<int> usable)
    {
        var cores = ListIn(FormattableString.Invariant($"/sys/devices/system/node/node{node}/cpulist"));
        return cores.Count > 0 ? [.. cores.Intersect(usable)]
            : throw new GateException(Codes.CoreNotUsable, FormattableString.Invariant($"testbed.pin names NUMA node {node}, which this machine does not have or does not tell. Name `cores` instead."));
    }

    private static IReadOnlyList<int> ListIn(string file)
    {
        try
        {
            return File.Exists(file) ? CoreList.Parse(File.ReadAllText(file)) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
