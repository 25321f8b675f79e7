using Gate.Core.Testbeds;

namespace Gate.Testbeds.Tuning;

/// <summary>Where interrupts are served: not on pinned cores, and not on those that are about to be off.</summary>
internal static class Interrupts
{
    private const string What = "interrupts";
    private const string Why = "interrupts are served by cores that no benchmark is pinned to";

    public static TuningPlan Plan(SysTree tree, CoreSet cores, IReadOnlyList<int> off)
    {
        if (cores.Pinned.Count == 0) return TuningPlan.Without(What, CoreSet.NoPin);
        IReadOnlyList<int> avoided = [.. cores.Pinned, .. off];
        IReadOnlyList<int> others = [.. cores.Online.Except(avoided)];
        return others.Count == 0
            ? TuningPlan.Without(What, "all cores are pinned, so there is no other to serve them")
            : TuningPlan.Join(Coming(tree, avoided, others), Present(tree, avoided, others));
    }

    // Those that a driver asks for later.
    private static TuningPlan Coming(SysTree tree, IReadOnlyList<int> avoided, IReadOnlyList<int> others)
    {
        var mask = tree.Value(KernelPaths.NewInterrupts);
        var now = AffinityMask.Parse(mask);
        if (now.Count == 0) return TuningPlan.Without("new interrupts", $"{KernelPaths.NewInterrupts} cannot be read");
        if (!now.Intersect(avoided).Any()) return TuningPlan.Nothing;
        var to = AffinityMask.Text(mask, Elsewhere(now, others));
        return to.Length == 0
            ? TuningPlan.Without("new interrupts", $"the mask '{mask}' has no room for the cores {CoreList.Text(others)}")
            : new([new TuningChange(KernelPaths.NewInterrupts, mask, to, Why)], []);
    }

    private static TuningPlan Present(SysTree tree, IReadOnlyList<int> avoided, IReadOnlyList<int> others)
    {
        IReadOnlyList<(int Number, string Path, string List, IReadOnlyList<int> Now)> found = [.. tree.Numbers(KernelPaths.Interrupts, "").Select(number => Look(tree, number))];
        IReadOnlyList<int> unknown = [.. found.Where(one => one.Now.Count == 0).Select(one => one.Number)];
        return new(
            [.. found.Where(one => one.Now.Intersect(avoided).Any()).Select(one => new TuningChange(one.Path, one.List, CoreList.Text(Elsewhere(one.Now, others)), Why))],
            unknown.Count == 0 ? [] : [new UnavailableTuning($"interrupt {CoreList.Text(unknown)}", "the kernel does not say which cores serve it")]);
    }

    private static (int Number, string Path, string List, IReadOnlyList<int> Now) Look(SysTree tree, int number)
    {
        var path = KernelPaths.OfInterrupt(number);
        var list = tree.Value(path);
        return (number, path, list, CoreList.Parse(list));
    }

    // What serves it already is kept as far as it may be.
    private static IReadOnlyList<int> Elsewhere(IReadOnlyList<int> now, IReadOnlyList<int> others) =>
        now.Intersect(others).Any() ? [.. now.Intersect(others)] : others;
}
