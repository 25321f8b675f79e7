namespace Gate.Testbeds.Tuning;

/// <summary>Address space layout randomisation: on, so that launches draw their layouts and one lucky layout does not decide.</summary>
internal static class Randomization
{
    public static TuningPlan Plan(SysTree tree) => tree.Value(KernelPaths.Randomization) switch
    {
        "0" => new([new TuningChange(KernelPaths.Randomization, "0", "2", "every launch draws its own memory layout, instead of all sharing one that may be lucky")], []),
        "" => TuningPlan.Without("address space randomisation", $"{KernelPaths.Randomization} cannot be read"),
        _ => TuningPlan.Nothing,
    };
}
