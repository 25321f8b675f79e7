using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

public class TuningTextTests
{
    private static readonly TuningChange Governor = new("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave", "performance", "the clock does not follow the load");

    [Fact]
    public void A_plan_says_what_it_changes_why_and_what_it_cannot() => Assert.Equal(
        """
        To be changed (1 setting):
          /sys/devices/system/cpu/cpu0/cpufreq/scaling_governor: powersave → performance (the clock does not follow the load)
        Not to be tuned here:
          turbo: the firmware decides

        """.ReplaceLineEndings("\n"),
        TuningText.Of(new TuningPlan([Governor], [new UnavailableTuning("turbo", "the firmware decides")])));

    [Fact]
    public void A_plan_without_changes_says_so() =>
        Assert.Equal("Nothing to change: what can be tuned here is as it should be.\n", TuningText.Of(new TuningPlan([], [])));

    [Fact]
    public void A_report_tells_every_setting_and_how_to_take_it_back() => Assert.Equal(
        """
          /sys/a: changed from 0 to 1.
          /sys/b: was set to 1 and says '0'.
        1 setting changed, `dotnet gate testbed tune --undo` takes that back; 1 problem.

        """.ReplaceLineEndings("\n"),
        TuningText.Of(new TuningReport(
        [
            new TuningResult("/sys/a", TuningEffect.Changed, "changed from 0 to 1."),
            new TuningResult("/sys/b", TuningEffect.NotTaken, "was set to 1 and says '0'."),
        ])));

    [Fact]
    public void Commands_can_be_copied_as_they_are() => Assert.Equal(
        """
        # By hand:
        echo performance | sudo tee /sys/devices/system/cpu/cpu0/cpufreq/scaling_governor
        # To undo that:
        echo powersave | sudo tee /sys/devices/system/cpu/cpu0/cpufreq/scaling_governor

        """.ReplaceLineEndings("\n"),
        TuningText.Of(TuningReport.Nothing with
        {
            Denied = "it may not be written.",
            Commands = TuningCommands.Apply(new TuningPlan([Governor], [])),
            UndoCommands = TuningCommands.Undo(new TuningPlan([Governor], [])),
        }));

    [Fact]
    public void A_value_stays_one_word_of_the_shell() => Assert.Equal(
        [@"echo 'a; rm -rf ~ '\''b'\''' | sudo tee /sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"],
        TuningCommands.Undo(new TuningPlan([Governor with { From = "a; rm -rf ~ 'b'" }], [])));
}
