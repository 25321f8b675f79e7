using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

/// <summary>Made by hand after systemd-detect-virt(1), cgroups(7) and what the managers of containers document.</summary>
public class ContainerTests
{
    private const string Disk = "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n";
    private const string Layers = "651 540 0:118 / / rw,relatime master:280 - overlay overlay rw,lowerdir=/a\n";

    private static readonly ContainerSigns Plain = new("", "0::/init.scope\n", Disk, HasDockerFile: false, HasPodmanFile: false, HasKubernetes: false);

    [Theory]
    [InlineData("0::/system.slice/docker-4f1c.scope\n", "docker")]
    [InlineData("12:memory:/docker/4f1c\n0::/\n", "docker")]
    [InlineData("0::/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1.slice/cri-containerd-1.scope\n", "kubernetes")]
    [InlineData("3:cpu:/kubepods/besteffort/pod1/4f1c\n", "kubernetes")]
    [InlineData("0::/user.slice/libpod-4f1c.scope\n", "podman")]
    [InlineData("0::/lxc.payload.web\n", "lxc")]
    [InlineData("9:cpu:/lxc/web\n", "lxc")]
    [InlineData("0::/system.slice/docker.service\n", ContainerSigns.None)]
    [InlineData("0::/user.slice/user-1000.slice\n", ContainerSigns.None)]
    [InlineData("", "")]
    public void A_container_is_told_by_its_control_group(string groups, string expected) => Assert.Equal(expected, (Plain with { Groups = groups }).Name);

    [Fact]
    public void A_manager_that_names_itself_is_believed() => Assert.Equal("systemd-nspawn", (Plain with { Manager = "systemd-nspawn\n" }).Name);

    [Fact]
    public void Kubernetes_tells_its_pods_where_they_are() => Assert.Equal("kubernetes", (Plain with { HasKubernetes = true, HasDockerFile = true, Mounts = Layers }).Name);

    [Fact]
    public void A_file_of_Podman_tells() => Assert.Equal("podman", (Plain with { HasPodmanFile = true }).Name);

    [Fact]
    public void A_file_of_Docker_on_layers_tells_and_on_a_disk_it_may_have_come_with_the_image()
    {
        Assert.Equal("docker", (Plain with { HasDockerFile = true, Mounts = Layers }).Name);
        Assert.Equal("", (Plain with { HasDockerFile = true }).Name);
    }

    [Fact]
    public void Layers_alone_may_be_those_of_a_live_system() => Assert.Equal("", (Plain with { Mounts = Layers }).Name);

    [Fact]
    public void A_mount_that_was_made_later_hides_the_earlier() => Assert.Equal(ContainerSigns.None, (Plain with { Mounts = Layers + Disk }).Name);
}
