using Gate.Core.Testbeds;

namespace Gate.Testbeds.Tuning;

/// <summary>A setting of a core's frequency driver that is one word of those it offers.</summary>
/// <param name="What">What people call it.</param>
/// <param name="Leaf">The file that holds the word.</param>
/// <param name="Offers">The file that holds the words there are.</param>
/// <param name="Why">What the wanted word does.</param>
internal sealed record FrequencyWord(string What, string Leaf, string Offers, string Why)
{
    private const string Wanted = "performance";

    public bool IsThere(SysTree tree, int core) => tree.Has(At(core, Leaf));

    public TuningPlan Plan(SysTree tree, CoreSet cores)
    {
        IReadOnlyList<(int Core, string Value, string Obstacle)> found = [.. cores.Online.Select(core => Look(tree, core))];
        return new(
            [.. found.Where(one => one.Obstacle.Length == 0 && one.Value is not Wanted).Select(one => new TuningChange(At(one.Core, Leaf), one.Value, Wanted, Why))],
            [.. found.Where(one => one.Obstacle.Length > 0).GroupBy(one => one.Obstacle, one => one.Core, StringComparer.Ordinal).Select(group => new UnavailableTuning($"{What} of core {CoreList.Text(group)}", group.Key))]);
    }

    private (int Core, string Value, string Obstacle) Look(SysTree tree, int core)
    {
        var value = tree.Value(At(core, Leaf));
        var offered = tree.Value(At(core, Offers)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (core, value, value switch
        {
            "" => "the frequency driver has none, or it cannot be read",
            Wanted => "",
            _ => offered.Contains(Wanted, StringComparer.Ordinal) ? "" : $"'{Wanted}' is not offered ({(offered.Length > 0 ? string.Join(", ", offered) : "nothing is")})",
        });
    }

    private static string At(int core, string leaf) => KernelPaths.OfCore(core, $"cpufreq/{leaf}");
}
