namespace Gate.Core.Comparing;

/// <summary>Evidence that may clear a benchmark and never accuse it: what was not measured side by side
/// also carries what the machine did in between.</summary>
public sealed record ClearingEvidence(IEvidence Inner) : IEvidence
{
    /// <inheritdoc />
    public double Estimate => Inner.Estimate;

    /// <inheritdoc />
    public double PValueWorse(double location) => 1;

    /// <inheritdoc />
    public double PValueBetter(double location) => 1;

    /// <inheritdoc />
    public double LowerBound(double level, Rate rate) =>
        rate == Rate.Miss ? Inner.LowerBound(level * Screen.MissShare, rate) : double.NegativeInfinity;

    /// <inheritdoc />
    public double UpperBound(double level, Rate rate) =>
        rate == Rate.Miss ? Inner.UpperBound(level * Screen.MissShare, rate) : double.PositiveInfinity;
}
