using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Gate.Testbeds.Describing;

/// <summary>Asks the processor whether there is a hypervisor, which takes no rights.</summary>
internal static class HypervisorProbe
{
    private const int Features = 1;
    private const int PresentBit = 31;
    private const int Signature = 0x4000_0000;

    // Hypervisor Top-Level Functional Specification, HV_PARTITION_PRIVILEGE_MASK: CpuManagement, which only the root partition has.
    private const string HyperV = "Microsoft Hv";
    private const int HyperVPrivileges = 0x4000_0003;
    private const int CpuManagementBit = 12;

    /// <summary>What it says.</summary>
    public static HypervisorLeaf Read()
    {
        if (!X86Base.IsSupported) return HypervisorLeaf.Unknown;
        if (!Has(X86Base.CpuId(Features, 0).Ecx, PresentBit)) return HypervisorLeaf.None;
        var (_, first, second, third) = X86Base.CpuId(Signature, 0);
        var letters = Encoding.ASCII.GetString(MemoryMarshal.AsBytes<int>([first, second, third]));
        return new HypervisorLeaf(IsPresent: true, letters, letters is HyperV && Has(X86Base.CpuId(HyperVPrivileges, 0).Ebx, CpuManagementBit));
    }

    private static bool Has(int register, int bit) => ((register >>> bit) & 1) == 1;
}
