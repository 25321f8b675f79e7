using Gate.Core.Reporting;
using Gate.Core.Testbeds;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Fetches what control groups, version 1 and 2, let this process use. Each group above limits as well.</summary>
internal static class LinuxLimits
{
    private const string None = "none";

    // Version 2: every group has it, and a group whose controllers are off has no file of a limit.
    private const string Controllers = "cgroup.controllers";

    private const int HugeDigits = 18;

    private static readonly string[] Sets = ["cpuset.cpus.effective", "cpuset.effective_cpus", "cpuset.cpus"];

    /// <summary>All limits, in words.</summary>
    public static Limits Read(LinuxTree tree) => new(
        Quota(tree) is { } quota ? Wording.Count(quota) : IsFree(tree, "cpu", "cpu.max", "cpu.cfs_quota_us") ? None : "",
        CoreList.Text(CoreList.Parse(Folders(tree, "cpuset").SelectMany(folder => Sets.Select(file => tree.Text($"{folder}/{file}"))).FirstOrDefault(text => text.Trim().Length > 0, ""))),
        CoreList.Text(CoreList.Parse(KernelText.Field(tree.Text("/proc/self/status"), "Cpus_allowed_list"))),
        Memory(tree) is { } bytes ? Readable.Value(bytes, "B") : IsFree(tree, "memory", "memory.max", "memory.limit_in_bytes") ? None : "");

    /// <summary>How many processors' time may be used; null without a quota, or when nothing says so.</summary>
    public static double? Quota(LinuxTree tree) =>
        Folders(tree, "cpu")
            .Select(folder => Cgroups.Quota(tree.Text($"{folder}/cpu.max")) ?? Cgroups.Quota(tree.Text($"{folder}/cpu.cfs_quota_us"), tree.Text($"{folder}/cpu.cfs_period_us")))
            .Min();

    /// <summary>The bytes that may be used; null without a limit, or when nothing says so.</summary>
    public static long? Memory(LinuxTree tree) =>
        Folders(tree, "memory")
            .SelectMany(folder => (string[])[$"{folder}/memory.max", $"{folder}/memory.limit_in_bytes"])
            .Select(file => Cgroups.Limit(tree.Text(file)))
            .Min();

    private static bool IsFree(LinuxTree tree, string controller, params string[] files)
    {
        var folders = Folders(tree, controller);
        var said = folders.SelectMany(folder => files.Select(file => tree.Word($"{folder}/{file}"))).Where(text => text.Length > 0).ToList();
        return said.All(IsNoLimit) && (said.Count > 0 || folders.Any(folder => tree.HasFile($"{folder}/{Controllers}")));
    }

    // Version 2 says "max 100000" or "max"; version 1 "-1", or as many bytes as there can be.
    private static bool IsNoLimit(string text) =>
        KernelText.Words(text)[0] is "max" or "-1" || (text.Length >= HugeDigits && text.All(char.IsAsciiDigit));

    private static IReadOnlyList<string> Folders(LinuxTree tree, string controller) => Cgroups.Folders(tree.Text("/proc/self/cgroup"), controller);
}
