using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>What is assumed about noise where nothing was learned: launches scatter by 3 %, sessions by 8 %,
/// as a shared cloud machine showed for half of its benchmarks. Eight degrees of freedom let a few launches of the data outweigh it.</summary>
public static class Prior
{
    private const double DegreesOfFreedom = 8;

    /// <summary>Variance of ln(value) between launches of one session.</summary>
    public static readonly VarianceComponent Launch = new(0.03 * 0.03, DegreesOfFreedom);

    /// <summary>Variance of ln(value) between sessions, beyond what launches explain.</summary>
    public static readonly VarianceComponent Session = new(0.08 * 0.08, DegreesOfFreedom);

    /// <summary>Fewer launches than this may all have landed in the same unusual mode of their program, and nothing in them shows it.</summary>
    public const int LaunchesThatShowModes = 3;

    /// <summary>How far such a mode may lie from the usual, as ln(value): one launch in eight of a dot product's was 40 % faster
    /// than the rest. With the tail of the session's scatter this much is no change yet; 3× still is one.</summary>
    public const double Mode = 0.45;

    /// <summary>Variance of ln(value) between sessions where <see cref="Mode"/> already pads what is not known about it.</summary>
    public static readonly VarianceComponent SessionOfFew = new(0.08 * 0.08, 100);
}
