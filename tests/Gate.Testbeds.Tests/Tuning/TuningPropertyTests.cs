using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

public class TuningPropertyTests
{
    private const int Cores = 4;

    [Fact]
    public void Whatever_the_machine_and_wherever_the_crash_undo_brings_it_back() => AnyMachine.Each(150, any =>
    {
        using var machine = any.Machine(Cores);
        var before = machine.Snapshot();
        var plan = TuningPlan.Of(machine.Tree, any.Pins(Cores));
        var arrives = any.Flip();
        var crashing = new CrashingTree(machine.Root, any.Below(plan.Changes.Count + 1), arrives);
        crashing.Tune(machine.Journal, plan);
        if (crashing.HasCrashed && !arrives && any.Flip()) Tear(machine.Journal, any);
        if (any.Flip()) Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, any.Pins(Cores)));
        if (any.Below(3) == 0) machine.Restart(before);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete, TuningText.Of(report));
        Assert.Equal(before, machine.Snapshot());
        Assert.False(machine.Journal.Exists);
    });

    [Fact]
    public void A_crash_of_undo_can_be_undone_again() => AnyMachine.Each(100, any =>
    {
        using var machine = any.Machine(Cores);
        var before = machine.Snapshot();
        var plan = TuningPlan.Of(machine.Tree, any.Pins(Cores));
        Tuner.Apply(machine.Tree, machine.Journal, plan);
        var crashing = new CrashingTree(machine.Root, any.Below(plan.Changes.Count + 1), any.Flip());
        crashing.Undo(machine.Journal);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete, TuningText.Of(report));
        Assert.Equal(before, machine.Snapshot());
    });

    [Fact]
    public void No_plan_turns_off_core_0_a_pinned_core_or_the_last_other_one() => AnyMachine.Each(300, any =>
    {
        using var machine = any.Machine(Cores);
        var pins = any.Pins(Cores);

        var plan = TuningPlan.Of(machine.Tree, pins);

        var off = Enumerable.Range(0, Cores).Where(core => plan.Changes.Any(change => change.Path == FakeTree.OfCore(core, "online"))).ToList();
        Assert.DoesNotContain(0, off);
        Assert.Empty(off.Intersect(pins));
        if (off.Count > 0) Assert.Contains(Enumerable.Range(0, Cores).Except(off).Except(pins), core => core == 0 || machine.Read(FakeTree.OfCore(core, "online")).Trim() != "0");
        Assert.All(plan.Changes, change => Assert.NotEqual(change.From, change.To));
    });

    // The process died while it wrote the last line: at least the end of the line is missing.
    private static void Tear(TuningJournal journal, AnyMachine any)
    {
        var text = File.ReadAllText(journal.File);
        var last = text.LastIndexOf('\n', text.Length - 2) + 1;
        File.WriteAllText(journal.File, text[..^(1 + any.Below(text.Length - last))]);
    }
}
