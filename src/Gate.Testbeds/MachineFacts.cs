namespace Gate.Testbeds;

/// <summary>What a system says about its machine, in its own words; empty or 0 where it says nothing.</summary>
/// <param name="Processor">The processor's full name.</param>
/// <param name="MemoryBytes">Installed memory as far as the system sees it, in bytes.</param>
/// <param name="System">The system and its version: "debian 12".</param>
/// <param name="Kernel">The exact version of the kernel.</param>
public sealed record MachineFacts(string Processor, long MemoryBytes, string System, string Kernel);
