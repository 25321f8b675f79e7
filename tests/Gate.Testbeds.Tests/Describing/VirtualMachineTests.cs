using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

public class VirtualMachineTests
{
    [Theory]
    [InlineData("KVMKVMKVM\0\0\0", "KVM")]
    [InlineData("Microsoft Hv", "Hyper-V")]
    [InlineData("VMwareVMware", "VMware")]
    [InlineData("XenVMMXenVMM", "Xen")]
    [InlineData("bhyve bhyve ", "bhyve")]
    [InlineData(" lrpepyh  vr", "Parallels")]
    [InlineData("NewNewNewNew", "NewNewNewNew")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0", "")]
    public void A_hypervisor_is_told_by_its_letters(string signature, string expected) =>
        Assert.Equal(new VirtualMachine(IsVirtual: true, expected), VirtualMachine.Of(new HypervisorLeaf(IsPresent: true, signature, IsManaged: false)));

    [Fact]
    public void Windows_above_its_own_hypervisor_is_no_virtual_machine() =>
        Assert.Equal("no", VirtualMachine.Of(new HypervisorLeaf(IsPresent: true, "Microsoft Hv", IsManaged: true)).Text);

    // Made by hand: what the firmware of known machines says; a processor of arm64 says nothing.
    [Theory]
    [InlineData("QEMU KVM Virtual Machine", "QEMU")]
    [InlineData("Amazon EC2 m6g.large", "Amazon EC2")]
    [InlineData("Amazon EC2 m6g.metal", "")]
    [InlineData("Microsoft Corporation Virtual Machine", "Hyper-V")]
    [InlineData("Microsoft Corporation Surface Pro", "")]
    [InlineData("Raspberry Pi 4 Model B Rev 1.4", "")]
    [InlineData("", "")]
    public void Where_the_processor_is_silent_the_firmware_may_tell(string firmware, string expected) =>
        Assert.Equal(expected, VirtualMachine.Of(HypervisorLeaf.Unknown, "Features\t: fp asimd\n", "", firmware).Text);

    [Fact]
    public void A_flag_tells_that_there_is_one_and_not_which() =>
        Assert.Equal("yes", VirtualMachine.Of(HypervisorLeaf.Unknown, "flags\t\t: fpu hypervisor\n", "", "").Text);

    [Fact]
    public void The_kernel_names_Xen_where_the_processor_hides_it() =>
        Assert.Equal("xen", VirtualMachine.Of(HypervisorLeaf.None, "flags\t\t: fpu\n", "xen\n", "").Text);
}
