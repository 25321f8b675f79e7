using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Fetches what Linux says of the processors' caches (Documentation/ABI/testing/sysfs-devices-system-cpu).</summary>
internal static class LinuxCaches
{
    /// <summary>The caches by level and kind, each counted once however many processors share it.</summary>
    public static IReadOnlyList<Cache> Read(LinuxTree tree, IReadOnlyList<int> processors) =>
    [
        .. processors
            .Select(processor => LinuxPaths.OfProcessor(processor, "cache"))
            .SelectMany(folder => tree.Numbers(folder, "index").Select(index => Seen(tree, FormattableString.Invariant($"{folder}/index{index}"))))
            .Where(cache => cache.Bytes > 0)
            .Distinct()
            .GroupBy(cache => (cache.Level, cache.Kind, cache.Bytes))
            .OrderBy(same => same.Key.Level).ThenBy(same => same.Key.Kind, StringComparer.Ordinal).ThenBy(same => same.Key.Bytes)
            .Select(same => new Cache(same.Key.Level, same.Key.Kind, same.Key.Bytes, same.Any(cache => cache.Sharers.Length == 0) ? 0 : same.Count())),
    ];

    private static (int Level, string Kind, long Bytes, string Sharers) Seen(LinuxTree tree, string folder) => (
        (int)Math.Min(KernelText.Count(tree.Text($"{folder}/level")) ?? 0, int.MaxValue),
        tree.Word($"{folder}/type") switch { "Data" => "d", "Instruction" => "i", _ => "" },
        Cache.Size(tree.Text($"{folder}/size")) ?? 0,
        OneLine.Of(tree.Text($"{folder}/shared_cpu_list")));
}
