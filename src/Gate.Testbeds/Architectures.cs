using System.Runtime.InteropServices;

namespace Gate.Testbeds;

/// <summary>The words of architectures, as runtime identifiers have them.</summary>
internal static class Architectures
{
    /// <summary>"x64", "arm64"; empty for one that has no word here.</summary>
    public static string Word(Architecture architecture) => architecture switch
    {
        Architecture.X86 => "x86",
        Architecture.X64 => "x64",
        Architecture.Arm => "arm",
        Architecture.Armv6 => "armv6",
        Architecture.Arm64 => "arm64",
        Architecture.S390x => "s390x",
        Architecture.LoongArch64 => "loongarch64",
        Architecture.Ppc64le => "ppc64le",
        Architecture.RiscV64 => "riscv64",
        Architecture.Wasm => "wasm",
        // A later runtime may know more of them than this one; unknown is absent.
        _ => "",
    };
}
