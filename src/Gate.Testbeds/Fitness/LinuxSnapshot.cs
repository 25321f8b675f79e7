namespace Gate.Testbeds.Fitness;

/// <summary>Linux's counters at one moment; two of them tell what happens in between.</summary>
/// <param name="Times">What the processors have done; null when unknown.</param>
/// <param name="Processes">The processes that can be seen.</param>
/// <param name="SwappedPages">Pages that went to swap or came back; null when unknown.</param>
/// <param name="Throttles">How often a processor was too hot; null when there is no counter.</param>
/// <param name="ThrottledPeriods">How often a quota was used up; null when there is no counter.</param>
public sealed record LinuxSnapshot(
    ProcessorTimes? Times,
    IReadOnlyList<ProcessTicks> Processes,
    long? SwappedPages,
    long? Throttles,
    long? ThrottledPeriods)
{
    /// <summary>The counters now.</summary>
    public static LinuxSnapshot Read(LinuxTree tree) => new(
        ProcessorTimes.Parse(tree.Text("/proc/stat")),
        [.. tree.Numbers("/proc", "").Select(id => ProcessTicks.Parse(tree.Text(LinuxPaths.OfProcess(id)))).OfType<ProcessTicks>()],
        Swapped(tree.Text("/proc/vmstat")),
        Heat(tree),
        Sum(Cgroups.Folders(tree.Text("/proc/self/cgroup"), "cpu").Select(folder => KernelText.Count(tree.Text($"{folder}/cpu.stat"), "nr_throttled"))));

    private static long? Swapped(string text) => KernelText.Count(text, "pswpin") + KernelText.Count(text, "pswpout");

    // Every processor of a package repeats the package's count; the greatest is that of the hottest package.
    private static long? Heat(LinuxTree tree)
    {
        var processors = tree.Numbers(LinuxPaths.Processors, "cpu");
        var cores = Sum(processors.Select(processor => HeatCount(tree, processor, "core_throttle_count")));
        var packages = processors.Select(processor => HeatCount(tree, processor, "package_throttle_count")).Max();
        return (cores + (packages ?? 0)) ?? packages;
    }

    private static long? HeatCount(LinuxTree tree, int processor, string counter) =>
        KernelText.Count(tree.Text(LinuxPaths.OfProcessor(processor, $"thermal_throttle/{counter}")));

    private static long? Sum(IEnumerable<long?> counts)
    {
        var known = counts.OfType<long>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
