using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>What a median leaves out: slow turns, and launches that land in another mode. Either can be the change.</summary>
public static class Tails
{
    // A round this many robust standard deviations from the usual one is in another mode; normal scatter gives one in a million.
    private const double WildDeviations = 5;

    /// <summary>Why the usual turn alone must not clear the candidate; empty when nothing else is clearly worse.</summary>
    /// <param name="launches">The launches of one benchmark.</param>
    /// <param name="rounds">How many of its rounds are looked at.</param>
    /// <param name="metric">A noisy metric.</param>
    /// <param name="scale">The comparison's scale.</param>
    /// <param name="caught">The worsening that is to be caught, on that scale.</param>
    /// <param name="level">The chance of a doubt without a cause, of each of the two kinds.</param>
    public static string Doubt(IReadOnlyList<RecordedLaunch> launches, int rounds, Metric metric, LogScale scale, double caught, double level)
    {
        IReadOnlyList<double> means = [.. Rounds.MeanDifferences(launches, metric, scale).Take(rounds)];
        if (means.Count == 0) return "";
        if (SignedRank.PValueGreater(means, caught) <= level)
            return $"its slow iterations are slower: by the mean instead of the median it is {Change.Of(Math.Exp(HodgesLehmann.Of(means)), lower: null, upper: null, metric)}";
        var (worse, better) = Wild([.. Rounds.Differences(launches, metric, scale).Take(rounds)], caught);
        return worse > 0 && SignTest.PValue(worse, better) <= level
            ? string.Create(CultureInfo.InvariantCulture, $"in {worse} of {means.Count} rounds it landed in a mode more than {Percent(caught)} worse than usual, the baseline in {better}")
            : "";
    }

    private static (int Worse, int Better) Wild(double[] differences, double caught)
    {
        var usual = Median.Of(differences);
        var limit = Math.Max(WildDeviations * Spread.Of(differences), caught);
        return (differences.Count(difference => difference > usual + limit), differences.Count(difference => difference < usual - limit));
    }

    private static string Percent(double effect) => (Math.Exp(effect) - 1).ToString("0.# %", CultureInfo.InvariantCulture);
}
