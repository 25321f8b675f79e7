using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>What is assumed about noise where nothing was learned: launches scatter by 3 %, sessions by 8 %,
/// as a shared cloud machine showed for half of its benchmarks. Eight degrees of freedom keep a single pair of launches humble
/// (a change of 3× is still seen in a family of a thousand) and let a few launches of the data outweigh it.</summary>
public static class Prior
{
    private const double DegreesOfFreedom = 8;

    /// <summary>Variance of ln(value) between launches of one session.</summary>
    public static readonly VarianceComponent Launch = new(0.03 * 0.03, DegreesOfFreedom);

    /// <summary>Variance of ln(value) between sessions, beyond what launches explain.</summary>
    public static readonly VarianceComponent Session = new(0.08 * 0.08, DegreesOfFreedom);
}
