using Gate.Core.Diagnostics;
using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

public class TuningPlanTests
{
    [Fact]
    public void A_laptop_gets_a_steady_clock_and_its_pinned_core_for_itself()
    {
        using var machine = FakeTree.Laptop();

        var plan = TuningPlan.Of(machine.Tree, [1]);

        Assert.Equal(
            [
                .. FakeTree.Range(4).Select(core => $"{FakeTree.OfCore(core, "cpufreq/energy_performance_preference")} balance_performance performance"),
                .. FakeTree.Range(4).Select(core => $"{FakeTree.Governor(core)} powersave performance"),
                $"{FakeTree.NoTurbo} 0 1",
                $"{FakeTree.NewInterrupts} f 5",
                $"{FakeTree.Interrupt(1)} 0-3 0,2",
                $"{FakeTree.Interrupt(16)} 3 0,2",
                $"{FakeTree.OfCore(3, "online")} 1 0",
            ],
            plan.Changes.Select(Line));
        Assert.Empty(plan.Unavailable);
        Assert.All(plan.Changes, change => Assert.NotEmpty(change.Why));
    }

    [Fact]
    public void The_plan_changes_nothing()
    {
        using var machine = FakeTree.Laptop();
        var before = machine.Snapshot();

        TuningPlan.Of(machine.Tree, [1]);

        Assert.Equal(before, machine.Snapshot());
    }

    [Fact]
    public void Boost_is_turned_off_and_a_mask_keeps_its_form()
    {
        using var machine = FakeTree.Amd();

        var plan = TuningPlan.Of(machine.Tree, [2]);

        Assert.Equal(
            [
                .. FakeTree.Range(4).Select(core => $"{FakeTree.Governor(core)} schedutil performance"),
                $"{FakeTree.Boost} 1 0",
                $"{FakeTree.NewInterrupts} 00000000,0000000f 00000000,0000000b",
                $"{FakeTree.Interrupt(24)} 2-3 3",
            ],
            plan.Changes.Select(Line));
        Assert.Equal(["energy preference of core 0-3", "siblings of pinned cores"], plan.Unavailable.Select(gap => gap.What));
    }

    [Fact]
    public void A_virtual_machine_says_that_its_clock_is_its_hosts()
    {
        using var machine = FakeTree.VirtualMachine();

        var plan = TuningPlan.Of(machine.Tree, [1]);

        Assert.Equal([$"{FakeTree.NewInterrupts} 3 1", $"{FakeTree.Interrupt(24)} 0-1 0", $"{FakeTree.Interrupt(25)} 0-1 0"], plan.Changes.Select(Line));
        Assert.Contains(plan.Unavailable, gap => gap.Why == "no cpufreq: a virtual machine's frequency is its host's");
        Assert.Contains(plan.Unavailable, gap => gap.What == "turbo");
        Assert.Contains(plan.Unavailable, gap => gap.Why == "this virtual machine shows none: whether its host shares the cores is not told");
    }

    [Fact]
    public void Core_0_can_be_pinned()
    {
        using var machine = FakeTree.Laptop();

        var plan = TuningPlan.Of(machine.Tree, [0]);

        Assert.Contains($"{FakeTree.OfCore(2, "online")} 1 0", plan.Changes.Select(Line));
        Assert.Contains($"{FakeTree.NewInterrupts} f a", plan.Changes.Select(Line));
        Assert.Contains($"{FakeTree.Interrupt(8)} 0 1,3", plan.Changes.Select(Line));
    }

    [Fact]
    public void Core_0_is_never_turned_off()
    {
        using var machine = FakeTree.Laptop();

        var plan = TuningPlan.Of(machine.Tree, [2]);

        Assert.DoesNotContain(plan.Changes, change => change.Path.EndsWith("/online", StringComparison.Ordinal));
        Assert.Contains(plan.Unavailable, gap => gap.What == "sibling 0 of a pinned core");
    }

    [Fact]
    public void A_pinned_core_is_never_turned_off()
    {
        using var machine = FakeTree.Laptop();

        var plan = TuningPlan.Of(machine.Tree, [1, 3]);

        Assert.DoesNotContain(plan.Changes, change => change.Path.EndsWith("/online", StringComparison.Ordinal));
        Assert.Contains(plan.Unavailable, gap => gap.What == "pinned cores 1,3");
    }

    [Fact]
    public void The_last_core_that_is_not_pinned_is_never_turned_off()
    {
        using var machine = new FakeTree([.. FakeTree.Core(0, "0-1"), .. FakeTree.Core(1, "0-1")]);

        var plan = TuningPlan.Of(machine.Tree, [0]);

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Unavailable, gap => gap.Why.Contains("last core", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_pinned_core_siblings_and_interrupts_stay()
    {
        using var machine = FakeTree.Laptop();

        var plan = TuningPlan.Of(machine.Tree, []);

        Assert.Equal(9, plan.Changes.Count);
        Assert.Equal(["interrupts", "siblings of pinned cores"], plan.Unavailable.Select(gap => gap.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Interrupts_stay_where_every_core_is_pinned()
    {
        using var machine = FakeTree.VirtualMachine();

        var plan = TuningPlan.Of(machine.Tree, [0, 1]);

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Unavailable, gap => gap.What == "interrupts");
    }

    [Fact]
    public void A_pinned_core_that_is_not_there_is_named_and_the_rest_is_planned()
    {
        using var machine = FakeTree.VirtualMachine();

        var plan = TuningPlan.Of(machine.Tree, [1, 7]);

        Assert.Contains(plan.Unavailable, gap => gap.What == "pinned core 7" && gap.Why.Contains("0-1", StringComparison.Ordinal));
        Assert.Equal(3, plan.Changes.Count);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 0)]
    [InlineData("2", 0)]
    public void Layouts_are_drawn_again_only_where_that_is_off(string value, int changes)
    {
        using var machine = new FakeTree((FakeTree.Layout, value + "\n"));

        var plan = TuningPlan.Of(machine.Tree, []);

        Assert.Equal(changes, plan.Changes.Count);
        Assert.All(plan.Changes, change => Assert.Equal($"{FakeTree.Layout} 0 2", Line(change)));
    }

    [Fact]
    public void A_governor_that_is_not_offered_is_not_asked_for()
    {
        using var machine = new FakeTree([.. FakeTree.Core(0, "0"), .. FakeTree.Frequency(0, "powersave", "powersave userspace")]);

        var plan = TuningPlan.Of(machine.Tree, []);

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Unavailable, gap => gap == new UnavailableTuning("governor of core 0", "'performance' is not offered (powersave, userspace)"));
    }

    [Fact]
    public void A_tuned_machine_needs_nothing_more()
    {
        using var machine = FakeTree.Laptop();
        Tuner.Apply(machine.Tree, machine.Journal, TuningPlan.Of(machine.Tree, [1]));

        var plan = TuningPlan.Of(machine.Tree, [1]);

        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void An_empty_tree_gives_reasons_only()
    {
        using var machine = new FakeTree();

        var plan = TuningPlan.Of(machine.Tree, [1]);

        Assert.Empty(plan.Changes);
        Assert.NotEmpty(plan.Unavailable);
    }

    [Theory]
    [InlineData(true, "powercfg /setactive SCHEME_MIN")]
    [InlineData(false, "pmset")]
    public void Another_system_is_told_what_to_do_by_hand(bool isWindows, string expected)
    {
        var refusal = TuningSystem.Refusal(isWindows);

        Assert.Equal([Codes.TuningNotSupported], refusal.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    private static string Line(TuningChange change) => $"{change.Path} {change.From} {change.To}";
}
