using Gate.Core.Comparing;
using Gate.Core.Configuration;

namespace Gate.Core.Replaying;

/// <summary>The smallest change that so many duels of a benchmark would have shown, by drawing them again from those recorded.</summary>
public static class Sight
{
    private const int Draws = 200;

    /// <summary>The median over the draws of what is tolerated and both margins, as ln(ratio); infinite where so few duels can show nothing in a family of this size.</summary>
    /// <param name="differences">The differences of recorded duels of unchanged code; at least one.</param>
    /// <param name="duels">How many duels are drawn.</param>
    /// <param name="configuration">Error rates and looks.</param>
    /// <param name="familySize">How many comparisons share the false-alarm rate.</param>
    /// <param name="tolerated">The worsening that is tolerated, as ln(ratio).</param>
    /// <param name="seed">Draws the duels.</param>
    public static double Smallest(
        IReadOnlyList<double> differences, int duels, GateConfiguration configuration, int familySize, double tolerated, int seed)
    {
        var schedule = LookSchedule.For(configuration.Budget, configuration.Policy, familySize, missShare: 1);
        var random = new Random(seed);
        return Statistics.Median.Of([.. Enumerable.Range(0, Draws).Select(_ => Margins())]) is var margins && margins < Largest
            ? tolerated + margins
            : double.PositiveInfinity;

        double Margins()
        {
            var drawn = Enumerable.Range(0, duels).Select(_ => (random.Next(2) == 0 ? 1 : -1) * differences[random.Next(differences.Count)]);
            var evidence = new PairedEvidence([.. drawn], schedule);
            var width = evidence.UpperBound(configuration.Policy.Misses, Rate.Miss)
                - evidence.LowerBound(configuration.Policy.FalseAlarms / Math.Max(familySize, 1), Rate.FalseAlarm);
            return double.IsFinite(width) ? width : Largest;
        }
    }

    // A median of finite numbers; nothing that is measured is wider.
    private const double Largest = 1e6;
}
