using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;
using Gate.Statistics;

namespace Gate.Core.Histories;

/// <summary>What was measured of one suite on one testbed, session after session.</summary>
/// <param name="Suite">The suite's name.</param>
/// <param name="Testbed">The testbed's name.</param>
/// <param name="Sessions">The sittings, oldest first, each once.</param>
/// <param name="Series">The benchmarks and metrics in ordinal order, each once.</param>
public sealed record History(string Suite, string Testbed, IReadOnlyList<HistorySession> Sessions, IReadOnlyList<HistorySeries> Series);

/// <summary>One sitting of a history.</summary>
/// <param name="Id">What tells it from every other one of the suite and testbed.</param>
/// <param name="Commit">The commit that was measured; empty where the source does not say.</param>
/// <param name="Time">When it was measured.</param>
/// <param name="Testbed">The machine as it was then.</param>
public sealed record HistorySession(string Id, string Commit, DateTimeOffset Time, Testbed Testbed);

/// <summary>One benchmark and metric over the sessions.</summary>
/// <param name="Benchmark">Which benchmark.</param>
/// <param name="Metric">Which metric.</param>
/// <param name="Points">One for each session of the history; null where it was not measured.</param>
public sealed record HistorySeries(BenchmarkId Benchmark, Metric Metric, IReadOnlyList<HistoryPoint?> Points);

/// <summary>What one session measured.</summary>
/// <param name="Value">The median of the launches, in the metric's unit.</param>
/// <param name="Below">How far below the launches allow the true value to be, in the metric's unit; 0 where there is one launch.</param>
/// <param name="Above">How far above.</param>
/// <param name="Launches">How many processes stand behind it; 0 where the source does not say.</param>
public sealed record HistoryPoint(double Value, double Below, double Above, int Launches)
{
    // More digits than a measurement has, and few enough to keep a history small.
    private const int ValueDigits = 6;
    private const int BoundDigits = 2;
    private const double Tail = 0.025;

    /// <summary>The lower bound of the value.</summary>
    public double Lower => Value - Below;

    /// <summary>The upper bound of the value.</summary>
    public double Upper => Value + Above;

    /// <summary>The point of a sample: its median, and the bounds of the centre of its launches at 95 % (signed rank), never wider than the launches are.</summary>
    public static HistoryPoint Of(Sample sample)
    {
        double[] values = [.. sample.Launches.Select(launch => launch.Value)];
        var value = sample.Value;
        return sample.Metric.IsExact
            ? new(value, value - values.Min(), values.Max() - value, values.Length)
            : new(
                Rounded(value, ValueDigits),
                Rounded(Math.Max(0, value - Math.Max(values.Min(), SignedRank.LowerBound(values, Tail))), BoundDigits),
                Rounded(Math.Max(0, Math.Min(values.Max(), SignedRank.UpperBound(values, Tail)) - value), BoundDigits),
                values.Length);
    }

    private static double Rounded(double value, int digits) =>
        double.Parse(value.ToString("G" + Readable.Whole(digits), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
