using Gate.Core.Diagnostics;
using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

public class TunerTests
{
    [Fact]
    public void Every_change_is_made_and_read_back()
    {
        using var machine = FakeTree.Laptop();
        var plan = TuningPlan.Of(machine.Tree, [1]);

        var report = Tuner.Apply(machine.Tree, machine.Journal, plan);

        Assert.True(report.IsComplete);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(plan.Changes.Select(change => change.Path), report.Results.Select(result => result.Path));
        Assert.All(report.Results, result => Assert.Equal(TuningEffect.Changed, result.Effect));
        Assert.All(plan.Changes, change => Assert.Equal(change.To + "\n", machine.Read(change.Path)));
    }

    [Fact]
    public void The_old_value_is_on_disk_before_the_setting_is_touched()
    {
        using var machine = FakeTree.Laptop();
        var crashing = new CrashingTree(machine.Root, writesBefore: 0, arrives: false);
        var plan = TuningPlan.Of(machine.Tree, []);

        crashing.Tune(machine.Journal, plan);

        var line = Assert.Single(File.ReadAllLines(machine.Journal.File));
        Assert.Equal(
            $$"""{"schema":"gate-tune/1","boot":"11111111-aaaa-4aaa-8aaa-111111111111","path":"{{plan.Changes[0].Path}}","from":"balance_performance\n","to":"performance"}""",
            line);
        Assert.Equal("balance_performance\n", machine.Read(plan.Changes[0].Path));
    }

    [Fact]
    public void A_plan_without_changes_leaves_no_journal()
    {
        using var machine = FakeTree.Laptop();

        var report = Tuner.Apply(machine.Tree, machine.Journal, new TuningPlan([], []));

        Assert.True(report.IsComplete);
        Assert.False(Directory.Exists(machine.JournalFolder));
    }

    [Fact]
    public void A_value_that_did_not_take_is_reported_and_the_others_are_made()
    {
        using var machine = FakeTree.Laptop();
        var tree = new StubbornTree(machine.Root, FakeTree.NoTurbo, says: false);

        var report = Tuner.Apply(tree, machine.Journal, TuningPlan.Of(tree, [1]));

        Assert.False(report.IsComplete);
        Assert.Equal([Codes.TuningNotTaken], report.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal([FakeTree.NoTurbo], report.Results.Where(result => result.Effect is not TuningEffect.Changed).Select(result => result.Path));
    }

    [Fact]
    public void An_interrupt_that_refuses_is_left_out()
    {
        using var machine = FakeTree.Laptop();
        var tree = new StubbornTree(machine.Root, FakeTree.Interrupt(16), says: true);

        var report = Tuner.Apply(tree, machine.Journal, TuningPlan.Of(tree, [1]));

        Assert.True(report.IsComplete);
        Assert.Equal([Severity.Note], report.Diagnostics.Select(diagnostic => diagnostic.Severity));
        Assert.Equal([FakeTree.Interrupt(16)], report.Results.Where(result => result.Effect is TuningEffect.Refused).Select(result => result.Path));
    }

    [Fact]
    public void Without_rights_nothing_is_changed_and_the_commands_are_given()
    {
        using var machine = FakeTree.VirtualMachine();
        machine.Write(FakeTree.Layout, "0\n");
        var plan = TuningPlan.Of(machine.Tree, [1]);
        machine.Block(FakeTree.Layout);
        var before = machine.Snapshot();

        var report = Tuner.Apply(machine.Tree, machine.Journal, plan);

        Assert.True(report.LacksRights);
        Assert.False(report.IsComplete);
        Assert.Equal(
            [
                "echo 2 | sudo tee /proc/sys/kernel/randomize_va_space",
                "echo 1 | sudo tee /proc/irq/default_smp_affinity",
                "echo 0 | sudo tee /proc/irq/24/smp_affinity_list",
                "echo 0 | sudo tee /proc/irq/25/smp_affinity_list",
            ],
            report.Commands);
        Assert.Equal(
            [
                "echo 0-1 | sudo tee /proc/irq/25/smp_affinity_list",
                "echo 0-1 | sudo tee /proc/irq/24/smp_affinity_list",
                "echo 3 | sudo tee /proc/irq/default_smp_affinity",
                "echo 0 | sudo tee /proc/sys/kernel/randomize_va_space",
            ],
            report.UndoCommands);
        Assert.Equal([Codes.TuningLacksRights], report.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(before, machine.Snapshot());
        Assert.False(machine.Journal.Exists);
    }

    [OrdinaryUserFact]
    public void A_read_only_setting_is_a_lack_of_rights()
    {
        using var machine = FakeTree.Laptop();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(machine.At(FakeTree.NoTurbo), UnixFileMode.UserRead);
        var before = machine.Snapshot();

        var report = Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1]));

        Assert.True(report.LacksRights);
        Assert.Equal(before, machine.Snapshot());
    }

    [OrdinaryUserFact]
    public void A_journal_that_may_not_be_written_is_a_lack_of_rights()
    {
        using var machine = FakeTree.Laptop();
        Directory.CreateDirectory(machine.JournalFolder);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(machine.JournalFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var before = machine.Snapshot();

        var report = Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1]));

        Assert.True(report.LacksRights);
        Assert.NotEmpty(report.Commands);
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void Without_a_journal_nothing_is_changed()
    {
        using var machine = FakeTree.Laptop();
        File.WriteAllText(machine.JournalFolder, "in the way");
        var before = machine.Snapshot();

        var exception = Assert.Throws<GateException>(() => Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1])));

        Assert.Equal([Codes.TuningJournalUnwritable], exception.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void A_damaged_journal_is_looked_at_before_more_is_changed()
    {
        using var machine = FakeTree.Laptop();
        Directory.CreateDirectory(machine.JournalFolder);
        File.WriteAllText(machine.Journal.File, "nonsense\n");
        var before = machine.Snapshot();

        var exception = Assert.Throws<GateException>(() => Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1])));

        Assert.Equal(new Location(machine.Journal.File, 1, 1), Assert.Single(exception.Diagnostics).Location);
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void Two_tunings_at_once_are_refused()
    {
        using var machine = FakeTree.Laptop();
        var plan = TuningPlan.Of(machine.Tree, [1]);
        GateException? refusal = null;

        Tuner.Apply(machine.Tree, machine.Journal, plan, progress: _ =>
            refusal ??= Assert.Throws<GateException>(() => Tuner.Apply(machine.Tree, machine.Journal, plan)));

        Assert.Equal([Codes.TuningInProgress], refusal?.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void What_was_changed_before_a_cancellation_is_in_the_journal()
    {
        using var machine = FakeTree.Laptop();
        using var cancel = new CancellationTokenSource();
        var before = machine.Snapshot();
        var changed = 0;

        Assert.Throws<OperationCanceledException>(() => Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1]), CancelAfterThree, cancel.Token));

        Assert.Equal(3, File.ReadAllLines(machine.Journal.File).Length);
        Assert.True(Restorer.Undo(machine.Tree, machine.Journal).IsComplete);
        Assert.Equal(before, machine.Snapshot());

        void CancelAfterThree(TuningResult result)
        {
            if (++changed == 3) cancel.Cancel();
        }
    }

    [Fact]
    public void A_setting_that_cores_share_is_changed_once()
    {
        using var machine = FakeTree.Amd();
        var plan = TuningPlan.Of(machine.Tree, []);
        machine.Write(FakeTree.Governor(1), "performance\n");

        var report = Tuner.Apply(machine.Tree, machine.Journal, plan);

        Assert.Equal([FakeTree.Governor(1)], report.Results.Where(result => result.Effect is TuningEffect.Unneeded).Select(result => result.Path));
        Assert.DoesNotContain(FakeTree.Governor(1), File.ReadAllText(machine.Journal.File), StringComparison.Ordinal);
    }
}
