using Gate.Statistics;

namespace Gate.Core.Profiling;

/// <summary>A sum over the samples of a profile, with what sampling leaves unsure of it.</summary>
/// <param name="Value">The sum, in the unit of the sample type.</param>
/// <param name="Variance">Its variance by sampling; 0 where every event was seen for certain, NaN where the profile does not tell how often it looked.</param>
/// <param name="Samples">How many samples stand behind it; NaN where the profile does not tell.</param>
public readonly record struct Cost(double Value, double Variance, double Samples)
{
    /// <summary>Nothing was seen.</summary>
    public static readonly Cost None;

    /// <summary>Both together.</summary>
    public Cost Plus(Cost other) => new(Value + other.Value, Variance + other.Variance, Samples + other.Samples);

    /// <summary>Its share of a total that it is part of; 0 of nothing.</summary>
    public double ShareOf(Cost total) => total.Value > 0 ? Value / total.Value : 0;

    /// <summary>Bounds of the value; null where the profile does not tell how often it looked, or holds more than can be added up.</summary>
    /// <param name="total">What it is part of: it tells what one more sample would have added, where this has none.</param>
    /// <param name="level">The chance of an error on each side.</param>
    public SumBounds? BoundsOfValue(Cost total, double level) =>
        double.IsFinite(Variance) && double.IsFinite(total.PerSample) ? SumBounds.Of(Value, Variance, total.PerSample, level) : null;

    /// <summary>Bounds of that share; the whole range where the profile does not tell how often it looked.</summary>
    /// <param name="total">What it is part of.</param>
    /// <param name="level">The chance of an error on each side.</param>
    public ShareBounds BoundsOfShare(Cost total, double level) =>
        double.IsNaN(Variance) || double.IsNaN(total.Variance)
            ? ShareBounds.Of(0, 0, 0, 0, level)
            : ShareBounds.Of(Value, Variance, Math.Max(0, total.Value - Value), Math.Max(0, total.Variance - Variance), level);

    // Σw² ÷ Σw: what the samples stand for on average, each weighed by what it stands for.
    private double PerSample => Value > 0 ? Variance / Value : 0;
}
