using Gate.Core.Diagnostics;
using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

public class RestorerTests
{
    [Fact]
    public void Undo_gives_the_machine_back_byte_for_byte()
    {
        using var machine = FakeTree.Laptop();
        machine.Write(FakeTree.Governor(0), "powersave");
        var before = machine.Snapshot();
        Tune(machine, 1);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.All(report.Results, result => Assert.Equal(TuningEffect.Restored, result.Effect));
        Assert.Equal(before, machine.Snapshot());
        Assert.False(machine.Journal.Exists);
        Assert.True(File.Exists(machine.Journal.File + ".undone"));
    }

    [Fact]
    public void The_last_change_is_undone_first()
    {
        using var machine = FakeTree.Laptop();
        var plan = Tune(machine, 1);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.Equal(plan.Changes.Reverse().Select(change => change.Path), report.Results.Select(result => result.Path));
    }

    [Fact]
    public void A_core_is_turned_on_before_its_governor_is_restored()
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        var tree = new SwitchingTree(machine);
        Tuner.Apply(tree, machine.Journal, TuningPlan.Of(tree, [1]));

        var report = Restorer.Undo(tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void Undo_twice_does_nothing_more()
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        Tune(machine, 1);
        Restorer.Undo(machine.Tree, machine.Journal);

        var again = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.Empty(again.Results);
        Assert.True(again.IsComplete);
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void Without_a_journal_there_is_nothing_to_undo()
    {
        using var machine = FakeTree.Laptop();

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.False(Directory.Exists(machine.JournalFolder));
    }

    [Fact]
    public void A_second_tuning_does_not_make_the_first_one_the_original()
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        Tune(machine, 1);
        Tune(machine, 0);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.Equal(before, machine.Snapshot());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 5)]
    [InlineData(true, 0)]
    [InlineData(true, 5)]
    public void A_crash_between_journal_and_setting_can_be_undone(bool arrives, int writesBefore)
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        new CrashingTree(machine.Root, writesBefore, arrives).Tune(machine.Journal, TuningPlan.Of(machine.Tree, [1]));

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.Equal(before, machine.Snapshot());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void A_line_that_was_cut_off_is_no_entry_and_the_next_tuning_goes_on_behind_it(int cut)
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        new CrashingTree(machine.Root, writesBefore: 3, arrives: false).Tune(machine.Journal, TuningPlan.Of(machine.Tree, [1]));
        File.WriteAllText(machine.Journal.File, File.ReadAllText(machine.Journal.File)[..^cut]);

        var tuned = Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1]));
        var undone = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(tuned.IsComplete);
        Assert.True(undone.IsComplete);
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void After_a_restart_what_the_kernel_forgot_needs_nothing()
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        Tune(machine, 1);
        machine.Restart(before);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.All(report.Results, result => Assert.Equal(TuningEffect.Unneeded, result.Effect));
        Assert.Equal(before, machine.Snapshot());
        Assert.False(machine.Journal.Exists);
    }

    [Fact]
    public void After_a_restart_what_somebody_else_set_is_left_to_them()
    {
        using var machine = FakeTree.Amd();
        var before = machine.Snapshot();
        Tune(machine, 2);
        machine.Restart(before);
        machine.Write(FakeTree.Governor(0), "ondemand\n");

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.Equal("ondemand\n", machine.Read(FakeTree.Governor(0)));
        Assert.Equal([FakeTree.Governor(0)], report.Results.Where(result => result.Effect is TuningEffect.LeftAlone).Select(result => result.Path));
        Assert.Equal([Codes.TuningLeftAlone], report.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.False(machine.Journal.Exists);
    }

    [Fact]
    public void After_a_restart_a_tuned_value_that_was_kept_is_restored()
    {
        using var machine = FakeTree.Amd();
        var before = machine.Snapshot();
        Tune(machine, 2);
        machine.Restart(before);
        machine.Write(FakeTree.Boost, "0\n");

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.Equal([FakeTree.Boost], report.Results.Where(result => result.Effect is TuningEffect.Restored).Select(result => result.Path));
        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void A_tuning_after_a_restart_is_undone_to_what_was_there_after_the_restart()
    {
        using var machine = FakeTree.Amd();
        var before = machine.Snapshot();
        Tune(machine, 2);
        machine.Restart(before);
        machine.Write(FakeTree.Governor(0), "ondemand\n");
        var after = machine.Snapshot();
        Tune(machine, 2);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.Equal(after, machine.Snapshot());
    }

    [Fact]
    public void One_setting_that_is_not_there_does_not_keep_the_others_and_can_be_undone_later()
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();
        Tune(machine, 1);
        var folder = machine.At(FakeTree.OfCore(2, "cpufreq"));
        Directory.Move(folder, folder + ".away");

        var first = Restorer.Undo(machine.Tree, machine.Journal);
        var isKept = machine.Journal.Exists;
        Directory.Move(folder + ".away", folder);
        var second = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.Equal(2, first.Results.Count(result => result.Effect is TuningEffect.NotRestored));
        Assert.All(first.Diagnostics, diagnostic => Assert.Equal(Codes.TuningNotRestored, diagnostic.Code));
        Assert.True(isKept);
        Assert.Equal(2, second.Results.Count(result => result.Effect is TuningEffect.Restored));
        Assert.Equal(before, machine.Snapshot());
        Assert.False(machine.Journal.Exists);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_value_that_does_not_come_back_is_an_error_and_keeps_the_journal(bool says)
    {
        using var machine = FakeTree.Laptop();
        Tune(machine, 1);

        var report = Restorer.Undo(new StubbornTree(machine.Root, FakeTree.NoTurbo, says), machine.Journal);

        var diagnostic = Assert.Single(report.Diagnostics);
        Assert.Equal(Severity.Error, diagnostic.Severity);
        Assert.Contains(FakeTree.NoTurbo, diagnostic.Message, StringComparison.Ordinal);
        Assert.True(machine.Journal.Exists);
    }

    [Fact]
    public void An_interrupt_that_went_with_its_driver_is_no_failure()
    {
        using var machine = FakeTree.Laptop();
        Tune(machine, 1);
        Directory.Delete(Path.GetDirectoryName(machine.At(FakeTree.Interrupt(16)))!, recursive: true);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.IsComplete);
        Assert.False(machine.Journal.Exists);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"schema":"gate-tune/9","boot":"","path":"/proc/sys/kernel/randomize_va_space","from":"0\n","to":"2"}""")]
    [InlineData("""{"schema":"gate-tune/1","boot":"","path":"/proc/sys/kernel/randomize_va_space","from":7,"to":"2"}""")]
    [InlineData("""{"schema":"gate-tune/1","boot":"11111111-aaaa-4aaa-8aaa-111111111111","path":"/proc/sys/kernel/../../../etc/passwd","from":"root","to":"2"}""")]
    [InlineData("""{"schema":"gate-tune/1","boot":"11111111-aaaa-4aaa-8aaa-111111111111","path":"/etc/passwd","from":"root","to":"2"}""")]
    public void A_line_that_is_no_entry_is_named_and_the_others_are_restored(string line)
    {
        using var machine = FakeTree.Laptop();
        machine.Write("/etc/passwd", "root:x\n");
        var before = machine.Snapshot();
        Tune(machine, 1);
        File.WriteAllText(machine.Journal.File, line + "\n" + File.ReadAllText(machine.Journal.File));

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.Equal([Codes.TuningJournalDamaged], report.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(before, machine.Snapshot());
        Assert.True(machine.Journal.Exists);
    }

    [OrdinaryUserFact]
    public void Without_rights_the_commands_are_given_and_nothing_is_changed()
    {
        using var machine = FakeTree.VirtualMachine();
        Tune(machine, 1);
        var tuned = machine.Snapshot();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(machine.Journal.File.Replace("tune.jsonl", "tune.lock", StringComparison.Ordinal), UnixFileMode.UserRead);

        var report = Restorer.Undo(machine.Tree, machine.Journal);

        Assert.True(report.LacksRights);
        Assert.Equal(
            [
                "echo 0-1 | sudo tee /proc/irq/25/smp_affinity_list",
                "echo 0-1 | sudo tee /proc/irq/24/smp_affinity_list",
                "echo 3 | sudo tee /proc/irq/default_smp_affinity",
            ],
            report.Commands);
        Assert.Equal(tuned, machine.Snapshot());
    }

    private static TuningPlan Tune(FakeTree machine, params int[] pinned)
    {
        var plan = TuningPlan.Of(machine.Tree, pinned);
        Assert.True(Tuner.Apply(machine.Tree, machine.Journal, plan).IsComplete);
        return plan;
    }
}
