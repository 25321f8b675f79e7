using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Replaying;

/// <summary>The recorded duels of unchanged code that virtual gates draw from.
/// Assumption: duels of one benchmark are exchangeable draws; what drifts within a recording is then spread over a virtual gate.</summary>
public sealed record DuelPool
{
    private DuelPool(RecordingHeader header, IReadOnlyDictionary<BenchmarkId, IReadOnlyList<RecordedDuel>> duels)
    {
        Header = header;
        Duels = duels;
    }

    /// <summary>What a check of these benchmarks would fix; the family holds only what has a duel.</summary>
    public RecordingHeader Header { get; }

    /// <summary>The complete duels of each benchmark of the family, in the order they were recorded.</summary>
    public IReadOnlyDictionary<BenchmarkId, IReadOnlyList<RecordedDuel>> Duels { get; }

    /// <summary>The benchmarks, in the order of the family.</summary>
    public IEnumerable<BenchmarkId> Benchmarks => Header.Family.Select(member => member.Benchmark);

    /// <summary>The duels of recordings whose two sides were the same code; a duel that failed, was cut off or could not take turns is left out.
    /// Duels of two builds of the base are as good as those of the two sides.</summary>
    /// <exception cref="ArgumentException">No complete duel in any recording.</exception>
    public static DuelPool Of(params IReadOnlyList<CheckRecording> recordings)
    {
        var duels = recordings.SelectMany(Complete)
            .GroupBy(duel => duel.Baseline.Benchmark)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<RecordedDuel>)[.. group]);
        if (duels.Count == 0) throw new ArgumentException("The recordings hold no complete duel.", nameof(recordings));
        var family = recordings.SelectMany(recording => recording.Header.Family)
            .DistinctBy(member => member.Benchmark)
            .Where(member => duels.ContainsKey(member.Benchmark))
            .OrderBy(member => member.Benchmark);
        return new DuelPool(recordings[0].Header with { Family = [.. family], Diagnostics = [] }, duels);
    }

    private static IEnumerable<RecordedDuel> Complete(CheckRecording recording) => recording.Launches
        .Where(launch => launch.Stage is Stage.Duel or Stage.Control && launch.Unsteppable.Length == 0)
        .GroupBy(launch => (launch.Benchmark, launch.Stage, launch.Round))
        .Where(round => round.Count() == 2 && round.All(launch => launch.HasSucceeded && launch.Readings.Count > 0))
        .Where(round => round.Select(launch => launch.Side).Distinct().Count() == 2)
        .Select(round => new RecordedDuel(round.Single(launch => launch.Side == Side.Baseline), round.Single(launch => launch.Side == Side.Candidate)));
}
