namespace Gate.Statistics.Tests;

/// <summary>How far a simulated share may lie from its expectation: four standard errors of a binomial share,
/// which chance exceeds once in some 30,000 tests; with a fixed seed it is decided once.</summary>
internal static class Tolerance
{
    public static double Of(double share, int draws) => 4 * Math.Sqrt(share * (1 - share) / draws);
}
