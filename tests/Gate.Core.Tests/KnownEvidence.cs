using Gate.Core.Comparing;
using Gate.Statistics;

namespace Gate.Core.Tests;

/// <summary>An effect whose estimate is normal with a known standard error.</summary>
internal sealed record KnownEvidence(double Estimate, double StandardError) : IEvidence
{
    private const double Many = 1e6;

    public double PValueWorse(double location) => StudentT.UpperTail((Estimate - location) / StandardError, Many);

    public double PValueBetter(double location) => StudentT.UpperTail((location - Estimate) / StandardError, Many);

    public double LowerBound(double level, Rate rate) => Estimate + (StudentT.Quantile(level, Many) * StandardError);

    public double UpperBound(double level, Rate rate) => Estimate - (StudentT.Quantile(level, Many) * StandardError);
}
