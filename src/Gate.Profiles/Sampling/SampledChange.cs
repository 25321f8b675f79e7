namespace Gate.Profiles.Sampling;

/// <summary>How often a function was seen in two profiles. Counts of independent samples scatter like Poisson's: the variance of their difference is
/// estimated by their sum, and three standard deviations of it are noise (one change in 370 of nothing goes beyond).</summary>
/// <param name="Baseline">Samples in the base.</param>
/// <param name="Candidate">Samples in the other.</param>
public readonly record struct SampledChange(double Baseline, double Candidate)
{
    private const double Deviations = 3;

    /// <summary>Whether the difference of the counts is within their noise: |Δn| &lt; 3·√(n₁ + n₂), or nothing was seen at all.</summary>
    public bool IsNoise => Baseline + Candidate == 0 || Math.Abs(Candidate - Baseline) < Deviations * Math.Sqrt(Baseline + Candidate);

    /// <summary>Both counts together with others.</summary>
    public SampledChange Plus(SampledChange other) => new(Baseline + other.Baseline, Candidate + other.Candidate);
}
