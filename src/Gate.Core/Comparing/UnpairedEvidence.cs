using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>Two sets of launches that were not measured side by side: results from files, or today against the store.
/// Welch-like t on the mean of the sessions' means, with launch variance (1/n + 1/m) plus session variance (1/j + 1/k)
/// and Satterthwaite degrees of freedom; assumes roughly normal ln(value), which the few degrees of freedom of the prior pad.</summary>
public sealed record UnpairedEvidence : IEvidence
{
    private readonly double _standardError;
    private readonly double _degreesOfFreedom;
    private readonly double _runVariance;
    private readonly double _allowance;

    /// <summary>Beyond this nobody will measure, and the advice is another method.</summary>
    public const int MostLaunches = 1000;

    /// <summary>Evidence from two nested samples and the variances to judge them by.</summary>
    /// <param name="baseline">The launches that are compared with.</param>
    /// <param name="candidate">The launches that are judged.</param>
    /// <param name="launch">The variance between launches of a session.</param>
    /// <param name="session">The variance between sessions.</param>
    /// <param name="allowance">A difference of ln(value) that is put down to no change, beyond what the variances explain.</param>
    public UnpairedEvidence(
        NestedValues baseline, NestedValues candidate, VarianceComponent launch, VarianceComponent session, double allowance = 0)
    {
        _allowance = allowance;
        Estimate = candidate.Mean - baseline.Mean;
        VarianceComponent[] parts =
        [
            launch.Times(baseline.LaunchWeight + candidate.LaunchWeight),
            session.Times(baseline.SessionWeight + candidate.SessionWeight),
        ];
        _standardError = Math.Sqrt(parts.Sum(part => part.Variance));
        _degreesOfFreedom = Satterthwaite.DegreesOfFreedom(parts);
        _runVariance = launch.Variance + session.Variance;
    }

    /// <inheritdoc />
    public double Estimate { get; }

    /// <inheritdoc />
    public double PValueWorse(double location) => UpperTail(Estimate - location);

    /// <inheritdoc />
    public double PValueBetter(double location) => UpperTail(location - Estimate);

    /// <inheritdoc />
    public double LowerBound(double level, Rate rate) => Estimate - Margin(level);

    /// <inheritdoc />
    public double UpperBound(double level, Rate rate) => Estimate + Margin(level);

    /// <summary>About how many launches a side, each in a run of its own, would tell the estimate from a location at a one-sided level.</summary>
    public int LaunchesToSettle(double location, double level)
    {
        var distance = Math.Abs(Estimate - location);
        var quantile = Quantile(level);
        var count = Math.Ceiling(2 * _runVariance * quantile * quantile / (distance * distance));
        return double.IsFinite(count) ? (int)Math.Clamp(count, 2, MostLaunches) : MostLaunches;
    }

    private double Margin(double level) => _allowance + (_standardError * Quantile(level));

    // The lower quantile turned round: 1 − level is 1 for levels that the lower tail still tells from 0.
    private double Quantile(double level) => level > 0 ? -StudentT.Quantile(level, _degreesOfFreedom) : double.PositiveInfinity;

    private double UpperTail(double distance) => _standardError == 0 || !double.IsFinite(distance)
        ? (distance > _allowance ? 0 : 1)
        : StudentT.UpperTail((distance - _allowance) / _standardError, _degreesOfFreedom);
}
