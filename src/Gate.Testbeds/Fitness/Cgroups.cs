namespace Gate.Testbeds.Fitness;

/// <summary>Understands what limits a control group (cgroups(7)), version 1 and 2.</summary>
public static class Cgroups
{
    private const string Mount = "/sys/fs/cgroup";

    // Deeper than any service manager nests them.
    private const int Deepest = 64;

    /// <summary>The folders whose files may limit a process: its group of that controller and those above, the innermost first.</summary>
    /// <param name="text">/proc/self/cgroup: "5:cpu,cpuacct:/a/b" (version 1) or "0::/a/b" (version 2).</param>
    /// <param name="controller">"cpu" or "memory".</param>
    public static IReadOnlyList<string> Folders(string text, string controller) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 3))
            .Where(fields => fields.Length == 3)
            .SelectMany(fields => Mounts(fields[1], controller).SelectMany(mount => Upwards(mount, fields[2])))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>How many processors' time cpu.max allows ("150000 100000" is 1.5); null for "max 100000" and what is garbled.</summary>
    public static double? Quota(string text) =>
        KernelText.Words(text) is [var quota, var period] ? Quota(quota, period) : null;

    /// <summary>The same of cpu.cfs_quota_us and cpu.cfs_period_us; null for -1, which is no quota.</summary>
    public static double? Quota(string quota, string period) =>
        KernelText.Count(quota) is { } time and > 0 && KernelText.Count(period) is { } length and > 0 ? (double)time / length : null;

    /// <summary>The bytes that memory.max or memory.limit_in_bytes allow; null for "max" and for the huge number that stands for it.</summary>
    public static long? Limit(string text) => KernelText.Count(text) is { } bytes and > 0 ? bytes : null;

    private static IEnumerable<string> Mounts(string controllers, string controller)
    {
        if (controllers.Length == 0)
        {
            yield return Mount;
        }
        else if (controllers.Split(',').Contains(controller, StringComparer.Ordinal))
        {
            yield return $"{Mount}/{controllers}";
            yield return $"{Mount}/{controller}";
        }
    }

    // A container may see its own group at the root of the mount, under a path that is the host's.
    private static IEnumerable<string> Upwards(string mount, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Contains("..", StringComparer.Ordinal) || parts.Length > Deepest) parts = [];
        for (var depth = parts.Length; depth >= 0; depth--) yield return string.Join('/', parts.Take(depth).Prepend(mount));
    }
}
