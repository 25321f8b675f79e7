using System.Globalization;
using Gate.Core.Testbeds;

namespace Gate.Testbeds.Tuning;

/// <summary>The other threads of pinned cores (SMT), which share their caches and units.</summary>
/// <param name="Off">Those that are to be turned off.</param>
/// <param name="Plan">How, and which cannot be.</param>
internal sealed record Siblings(IReadOnlyList<int> Off, TuningPlan Plan)
{
    private const string What = "siblings of pinned cores";
    private const string Why = "nothing else runs on the second thread of a pinned core";

    public static Siblings Of(SysTree tree, CoreSet cores)
    {
        if (cores.Pinned.Count == 0) return new([], TuningPlan.Without(What, CoreSet.NoPin));
        var threads = cores.Pinned.ToDictionary(core => core, core => CoreList.Parse(tree.Value(KernelPaths.OfCore(core, "topology/thread_siblings_list"))));
        var off = new List<int>();
        var gaps = new List<UnavailableTuning>(Doubts(threads, tree.IsVirtual));
        var found = threads.Values.SelectMany(list => list).Distinct().Order().Where(core => cores.Online.Contains(core) && !cores.Pinned.Contains(core));
        foreach (var sibling in found)
        {
            if (Obstacle(tree, sibling, others: cores.Online.Except(cores.Pinned).Except(off).Count()) is { Length: > 0 } obstacle)
                gaps.Add(new UnavailableTuning($"sibling {Number(sibling)} of a pinned core", obstacle));
            else
                off.Add(sibling);
        }

        return new(off, new([.. off.Select(core => new TuningChange(KernelPaths.OfCore(core, "online"), "1", "0", Why))], gaps));
    }

    private static IEnumerable<UnavailableTuning> Doubts(Dictionary<int, IReadOnlyList<int>> threads, bool isVirtual)
    {
        var unknown = threads.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key).ToList();
        if (unknown.Count > 0)
            yield return new UnavailableTuning($"siblings of core {CoreList.Text(unknown)}", "the kernel does not say which they are");
        else if (threads.All(pair => pair.Value is [var only] && only == pair.Key))
            yield return new UnavailableTuning(What, isVirtual ? "this virtual machine shows none: whether its host shares the cores is not told" : "there are none online: nothing shares a pinned core");
        foreach (var shared in threads.Values.Select(list => CoreList.Text(list.Intersect(threads.Keys))).Where(text => text.AsSpan().ContainsAny(',', '-')).Distinct(StringComparer.Ordinal))
            yield return new UnavailableTuning($"pinned cores {shared}", "they are threads of one core and slow one another down: pin one of them only");
    }

    private static string Obstacle(SysTree tree, int core, int others) =>
        core == 0 ? "core 0 is never turned off: pin a core that does not share with it"
        : others <= 1 ? "it is the last core that is not pinned, and the system needs one"
        : tree.Value(KernelPaths.OfCore(core, "online")) is not "1" ? "the kernel does not let it be turned off"
        : "";

    private static string Number(int core) => core.ToString(CultureInfo.InvariantCulture);
}
