using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>What tells that Linux runs in a container; systemd-detect-virt(1) looks at the same places.</summary>
/// <param name="Manager">What a manager that keeps to systemd's interface calls itself (/run/systemd/container).</param>
/// <param name="Groups">/proc/self/cgroup.</param>
/// <param name="Mounts">/proc/self/mountinfo.</param>
/// <param name="HasDockerFile">Whether there is /.dockerenv, which a disk that was made from an image has as well.</param>
/// <param name="HasPodmanFile">Whether there is /run/.containerenv.</param>
/// <param name="HasKubernetes">Whether Kubernetes told this process where it is.</param>
public sealed record ContainerSigns(string Manager, string Groups, string Mounts, bool HasDockerFile, bool HasPodmanFile, bool HasKubernetes)
{
    /// <summary>What is said where nothing looks like a container.</summary>
    public const string None = "no sign of one";

    private static readonly string[] Layered = ["overlay", "aufs", "fuse.fuse-overlayfs"];

    /// <summary>Fetches the signs.</summary>
    public static ContainerSigns Read(LinuxTree tree, IReadOnlyDictionary<string, string> variables) => new(
        tree.Word("/run/systemd/container"),
        tree.Text("/proc/self/cgroup"),
        tree.Text("/proc/self/mountinfo"),
        tree.HasFile("/.dockerenv"),
        tree.HasFile("/run/.containerenv"),
        variables.ContainsKey("KUBERNETES_SERVICE_HOST"));

    /// <summary>"docker", "kubernetes", "podman", "lxc" …; empty when the signs contradict one another, or there is nothing to read.</summary>
    public string Name
    {
        get
        {
            var group = Groups.Split('\n').SelectMany(line => line.Trim().Split('/').Skip(1)).Select(OfGroup).FirstOrDefault(name => name.Length > 0, "");
            return HasKubernetes || group is "kubernetes" ? "kubernetes"
                : OneLine.Of(Manager) is { Length: > 0 } manager ? manager
                : HasPodmanFile ? "podman"
                : group.Length > 0 ? group
                : HasDockerFile ? IsLayered ? "docker" : ""
                : IsLayered || Groups.Trim().Length == 0 ? ""
                : None;
        }
    }

    // Mounts that were made later hide earlier ones (proc_pid_mountinfo(5): "… 5: mount point … - type").
    private bool IsLayered => Mounts.Split('\n')
        .Select(line => KernelText.Words(line))
        .Where(words => words.Length > 4 && words[4] is "/")
        .Select(words => words.SkipWhile(word => word is not "-").Skip(1).FirstOrDefault(""))
        .LastOrDefault("") is var type && Layered.Contains(type, StringComparer.Ordinal);

    // docker/ID, docker-ID.scope, kubepods-burstable.slice, libpod-ID.scope, lxc.payload.NAME
    private static string OfGroup(string part) =>
        part.StartsWith("kubepods", StringComparison.Ordinal) ? "kubernetes"
        : part is "docker" || part.StartsWith("docker-", StringComparison.Ordinal) ? "docker"
        : part.StartsWith("libpod-", StringComparison.Ordinal) ? "podman"
        : part is "lxc" || part.StartsWith("lxc.", StringComparison.Ordinal) ? "lxc"
        : "";
}
