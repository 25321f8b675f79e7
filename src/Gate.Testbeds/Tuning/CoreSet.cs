namespace Gate.Testbeds.Tuning;

/// <summary>The cores of a machine, as tuning sees them.</summary>
/// <param name="Online">Those that run.</param>
/// <param name="Pinned">Those of them that benchmarks are pinned to.</param>
/// <param name="Absent">Pinned ones that the machine does not have or that are off.</param>
internal sealed record CoreSet(IReadOnlyList<int> Online, IReadOnlyList<int> Pinned, IReadOnlyList<int> Absent)
{
    /// <summary>Why nothing is done for pinned cores when there are none.</summary>
    public const string NoPin = "no core is pinned: name one in gate.yml (testbed: { pin: { cores: [1] } })";

    public static CoreSet Of(SysTree tree, IReadOnlyList<int> pinned)
    {
        IReadOnlyList<int> online = [.. tree.Numbers(KernelPaths.Cores, "cpu").Where(core => IsOnline(tree, core))];
        return new(online, [.. online.Intersect(pinned)], [.. pinned.Except(online).Order()]);
    }

    // A core that cannot be turned off, core 0 usually, has no such file.
    private static bool IsOnline(SysTree tree, int core) => tree.Value(KernelPaths.OfCore(core, "online")) is not "0";
}
