namespace Gate.Testbeds.Tuning;

/// <summary>One setting that is to be changed.</summary>
/// <param name="Path">The kernel's file: "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor".</param>
/// <param name="From">What it says now.</param>
/// <param name="To">What it is to say.</param>
/// <param name="Why">What that does for measuring; half a sentence.</param>
public sealed record TuningChange(string Path, string From, string To, string Why);
