using Gate.Core.Testbeds;

namespace Gate.Testbeds.Tuning;

/// <summary>What there is to change on a machine before it measures. Making the plan changes nothing.</summary>
/// <param name="Changes">In the order in which they are made; what is already right is not among them.</param>
/// <param name="Unavailable">What cannot be tuned here, with reasons.</param>
public sealed record TuningPlan(IReadOnlyList<TuningChange> Changes, IReadOnlyList<UnavailableTuning> Unavailable)
{
    internal static readonly TuningPlan Nothing = new([], []);

    /// <summary>The plan for a machine on which benchmarks run on these cores.</summary>
    /// <param name="tree">The machine's settings.</param>
    /// <param name="pinnedCores">The cores of `testbed.pin`; with none, siblings and interrupts are left as they are.</param>
    public static TuningPlan Of(SysTree tree, IReadOnlyList<int> pinnedCores)
    {
        var cores = CoreSet.Of(tree, pinnedCores);
        var siblings = Siblings.Of(tree, cores);
        TuningPlan[] parts =
        [
            Absent(cores),
            Randomization.Plan(tree),
            Frequency.Plan(tree, cores),
            Turbo.Plan(tree),
            Interrupts.Plan(tree, cores, siblings.Off),
            // Last: the files of a core that is off are gone. Undone first, for the same reason.
            siblings.Plan,
        ];
        return Join(parts);
    }

    internal static TuningPlan Join(params IReadOnlyList<TuningPlan> parts) =>
        new([.. parts.SelectMany(part => part.Changes)], [.. parts.SelectMany(part => part.Unavailable)]);

    internal static TuningPlan Without(string what, string why) => new([], [new UnavailableTuning(what, why)]);

    private static TuningPlan Absent(CoreSet cores) =>
        cores.Absent.Count == 0 ? Nothing
        : Without($"pinned core {CoreList.Text(cores.Absent)}", $"this machine has no such core online (it has {CoreList.Text(cores.Online)})");
}
