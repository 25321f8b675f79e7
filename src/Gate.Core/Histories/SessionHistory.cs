using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Core.Testbeds;

namespace Gate.Core.Histories;

/// <summary>What one sitting adds to the history: one point for each benchmark and metric.</summary>
public static class SessionHistory
{
    /// <summary>The histories of a sitting, one a suite.</summary>
    /// <param name="session">The sitting.</param>
    /// <param name="benchmarks">What it measured; those that failed have no point.</param>
    public static IReadOnlyList<History> Of(HistorySession session, IEnumerable<Benchmark> benchmarks) =>
    [
        .. benchmarks.Where(benchmark => !benchmark.HasFailed)
            .GroupBy(benchmark => benchmark.Id.Suite, StringComparer.Ordinal)
            .OrderBy(suite => suite.Key, StringComparer.Ordinal)
            .Select(suite => new History(suite.Key, session.Testbed.Name, [session], [.. suite.OrderBy(benchmark => benchmark.Id).SelectMany(Series)])),
    ];

    /// <summary>The histories of the candidate of a check. Where it was launched on its own those launches are taken, else its sides of the duels,
    /// which are measured in another way: the testbed's recipe says so, and a step between the two is not put down to a commit.</summary>
    public static IReadOnlyList<History> Of(CheckRecording recording)
    {
        var header = recording.Header;
        var candidates = recording.Launches.Where(launch => launch.Side == Side.Candidate && launch.Stage != Stage.Control).ToList();
        return
        [
            .. Of(candidates, header, stage => stage is Stage.Screen or Stage.Block or Stage.Count, ""),
            .. Of(Without(candidates), header, stage => stage is Stage.Duel, " in duels"),
        ];
    }

    // Benchmarks that have launches of their own are not taken from duels as well.
    private static List<RecordedLaunch> Without(List<RecordedLaunch> launches)
    {
        var alone = launches.Where(launch => launch.Stage is Stage.Screen or Stage.Block).Select(launch => launch.Benchmark).ToHashSet();
        return [.. launches.Where(launch => !alone.Contains(launch.Benchmark))];
    }

    private static IReadOnlyList<History> Of(List<RecordedLaunch> launches, RecordingHeader header, Func<Stage, bool> stages, string recipe)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{header.Session}-{header.Candidate.Commit[..Math.Min(8, header.Candidate.Commit.Length)]}-{header.Seed:x8}{recipe.Replace(' ', '-')}");
        var notes = header.Testbed.Notes.ToDictionary(note => note.Key, note => note.Key.StartsWith(Testbed.RecipeNote, StringComparison.Ordinal) ? note.Value + recipe : note.Value, StringComparer.Ordinal);
        return Of(new HistorySession(id, header.Candidate.Commit, header.Started, header.Testbed with { Notes = notes }), Benchmarks(launches, header, stages));
    }

    private static IEnumerable<Benchmark> Benchmarks(List<RecordedLaunch> launches, RecordingHeader header, Func<Stage, bool> stages) => launches
        .Where(launch => stages(launch.Stage))
        .GroupBy(launch => launch.Benchmark)
        .Where(group => group.All(launch => launch.HasSucceeded))
        .Select(group => new Benchmark(
            group.Key,
            [.. group.SelectMany(launch => launch.Readings).GroupBy(reading => reading.Metric).Select(readings => new Sample(readings.Key, [.. readings.Select(reading => new Launch(header.Session, reading.Values))]))],
            [],
            []));

    private static IEnumerable<HistorySeries> Series(Benchmark benchmark) => benchmark.Samples
        .OrderBy(sample => sample.Metric.Name, StringComparer.Ordinal)
        .Select(sample => new HistorySeries(benchmark.Id, sample.Metric, [HistoryPoint.Of(sample)]));
}
