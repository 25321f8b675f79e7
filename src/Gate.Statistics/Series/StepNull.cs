namespace Gate.Statistics.Series;

/// <summary>How clear a step may look in a series that has none.
/// Simulated, not derived: for 8 to 1,000 values, 6,000 to 40,000 series each of white normal, t(2), t(3), Laplace and two-valued noise and of AR(1) with ρ = 0.25 and 0.5,
/// the clearest step of up to 300 values stays under 5 standard errors in 95 % (4.96 in the worst, AR(1) with ρ = 0.5 and 100 values; 3.5 for white noise),
/// under 6.3 in 99 % and under 8.3 in 99.9 %. Longer series have more places for wild values to meet: 5.2 of 500 and 5.7 of 1,000 values of t(2) in 95 %.
/// One exponential lies above all of them from 20 values on; below, two-valued noise passes it for chances under 1 %.
/// Assumption: noise that is no more correlated than that.</summary>
internal static class StepNull
{
    private const double Level = 0.05;
    private const double Clearness = 5;
    private const double Decay = 1.1;
    private const double LongSeries = 300;
    private const double Growth = 0.75;

    /// <summary>How clear a step must be so that series of so many values without one show it with no more than this chance.</summary>
    public static double Threshold(int count, double level) => Usual(count) + (Math.Log(Level / level) / Decay);

    /// <summary>The chance that a series of so many values without a step shows one as clear, at most.</summary>
    public static double PValue(int count, double clearness) => Math.Min(1, Level * Math.Exp(-Decay * (clearness - Usual(count))));

    private static double Usual(int count) => Clearness + (Growth * Math.Max(0, Math.Log(count / LongSeries)));
}
