namespace Gate.Testbeds.Tuning;

/// <summary>Turbo, which lets a core run above its rated clock while heat and the other cores allow.</summary>
internal static class Turbo
{
    private const string What = "turbo";
    private const string Why = "the clock does not depend on heat and on what other cores do";

    public static TuningPlan Plan(SysTree tree) =>
        tree.Has(KernelPaths.NoTurbo) ? Switch(tree, KernelPaths.NoTurbo, from: "0", to: "1")
        : tree.Has(KernelPaths.Boost) ? Switch(tree, KernelPaths.Boost, from: "1", to: "0")
        : TuningPlan.Without(What, "there is neither intel_pstate/no_turbo nor cpufreq/boost: firmware or host decide");

    private static TuningPlan Switch(SysTree tree, string path, string from, string to)
    {
        var value = tree.Value(path);
        return string.Equals(value, to, StringComparison.Ordinal) ? TuningPlan.Nothing
            : string.Equals(value, from, StringComparison.Ordinal) ? new([new TuningChange(path, from, to, Why)], [])
            : TuningPlan.Without(What, $"{path} says '{value}', which is neither on nor off");
    }
}
