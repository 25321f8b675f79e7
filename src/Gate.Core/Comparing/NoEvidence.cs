namespace Gate.Core.Comparing;

/// <summary>Nothing was measured that could decide.</summary>
public sealed record NoEvidence : IEvidence
{
    /// <inheritdoc />
    public double Estimate => 0;

    /// <inheritdoc />
    public double PValueWorse(double location) => 1;

    /// <inheritdoc />
    public double PValueBetter(double location) => 1;

    /// <inheritdoc />
    public double LowerBound(double level, Rate rate) => double.NegativeInfinity;

    /// <inheritdoc />
    public double UpperBound(double level, Rate rate) => double.PositiveInfinity;
}
