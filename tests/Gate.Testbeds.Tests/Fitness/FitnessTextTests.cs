using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class FitnessTextTests
{
    private static readonly FitnessFinding Battery = FitnessFinding.Warning(Codes.OnBattery, "The machine runs on its battery.", "The clock is lower.", "Plug in the power adapter.");
    private static readonly FitnessFinding GoodNews = FitnessFinding.Note(Codes.ProcessorsIsolated, "Processor 1 is isolated.", "", "");

    [Fact]
    public void A_finding_says_what_was_found_what_it_costs_and_what_to_do() => Assert.Equal(
        """
        Fit to measure, with 2 warnings.

        warning GATE8004: The machine runs on its battery.
          costs  The clock is lower.
          to do  Plug in the power adapter.

        warning GATE8004: The machine runs on its battery.
          costs  The clock is lower.
          to do  Plug in the power adapter.

        note GATE8007: Processor 1 is isolated.

        """,
        FitnessText.Of([Battery, Battery, GoodNews]),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Notes_alone_leave_a_machine_fit() => Assert.Equal("Fit to measure.", FitnessText.Summary([GoodNews]));
}
