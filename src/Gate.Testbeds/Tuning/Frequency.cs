namespace Gate.Testbeds.Tuning;

/// <summary>What decides a core's clock: the governor, and the preference that newer processors follow by themselves.</summary>
internal static class Frequency
{
    // The preference comes first: with the governor on "performance" the drivers of Intel and AMD refuse to change it,
    // and undo, which goes backwards, finds the old governor in place again when it comes to it.
    private static readonly FrequencyWord Preference = new(
        "energy preference", "energy_performance_preference", "energy_performance_available_preferences", "the processor does not slow down to save energy");

    private static readonly FrequencyWord Governor = new(
        "governor", "scaling_governor", "scaling_available_governors", "the clock does not follow the load");

    public static TuningPlan Plan(SysTree tree, CoreSet cores) =>
        cores.Online.Any(core => Governor.IsThere(tree, core))
            ? TuningPlan.Join(Preference.Plan(tree, cores), Governor.Plan(tree, cores))
            : TuningPlan.Without("governor and energy preference", tree.IsVirtual
                ? "no cpufreq: a virtual machine's frequency is its host's"
                : "no cpufreq: the kernel has no driver for it, or the firmware keeps the frequency to itself");
}
