namespace Gate.Core.Comparing;

/// <summary>Which of the two error rates a bound carries.</summary>
public enum Rate
{
    /// <summary>The gate's chance of an alarm without a cause, shared over the family.</summary>
    FalseAlarm = 0,

    /// <summary>The benchmark's chance of missing a change worth catching.</summary>
    Miss = 1,
}

/// <summary>What the data say about one effect: a worsening on the logarithmic scale, with bounds at any level.</summary>
public interface IEvidence
{
    /// <summary>The most likely effect, as ln(candidate ÷ baseline), more is worse.</summary>
    double Estimate { get; }

    /// <summary>The chance of data this bad if the effect were at most <paramref name="location"/>.</summary>
    double PValueWorse(double location);

    /// <summary>The chance of data this good if the effect were at least <paramref name="location"/>.</summary>
    double PValueBetter(double location);

    /// <summary>The effect is below this with a chance of at most <paramref name="level"/>; negative infinity when the data cannot say.</summary>
    double LowerBound(double level, Rate rate);

    /// <summary>The effect is above this with a chance of at most <paramref name="level"/>; positive infinity when the data cannot say.</summary>
    double UpperBound(double level, Rate rate);
}
