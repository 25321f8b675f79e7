using System.Globalization;
using System.Text;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Replaying;

namespace Gate.Replay;

/// <summary>A run file of the first duels of each benchmark with times of five significant digits and nothing else: small enough for a repository.</summary>
internal static class CompactRecording
{
    public static string Write(DuelPool pool, int duelsKept)
    {
        var header = pool.Header with
        {
            Family = [.. pool.Header.Family.Select(member => member with { Metrics = [.. member.Metrics.Where(IsTime)] })],
        };
        var text = new StringBuilder(RecordingFormat.Write(header)).Append('\n');
        foreach (var launch in pool.Benchmarks.SelectMany(benchmark => pool.Duels[benchmark].Take(duelsKept).SelectMany(Launches)))
            text.Append(RecordingFormat.Write(launch)).Append('\n');
        return text.Append(RecordingFormat.Write(Ending.Complete)).Append('\n').ToString();
    }

    private static IEnumerable<RecordedLaunch> Launches(RecordedDuel duel, int index) =>
        ((RecordedLaunch[])[duel.Baseline, duel.Candidate]).Select((launch, position) => new RecordedLaunch
        {
            Benchmark = launch.Benchmark,
            Side = launch.Side,
            Stage = Stage.Duel,
            // Several recordings each counted from 1.
            Round = index + 1,
            Position = position,
            Readings = [.. launch.Readings.Where(reading => IsTime(reading.Metric)).Select(reading => reading with { Values = [.. reading.Values.Select(Rounded)] })],
        });

    private static bool IsTime(Metric metric) => string.Equals(metric.Name, Metric.Time.Name, StringComparison.Ordinal);

    private static double Rounded(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
