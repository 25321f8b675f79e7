using Gate.Core.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Core.Recording;

/// <summary>Joins the parts that several machines measured into the run that one would have measured.</summary>
public static class Merging
{
    /// <summary>The whole run.</summary>
    /// <param name="parts">The recordings, with the names of their files.</param>
    /// <exception cref="GateException">Parts that do not belong together, the same one twice, or one that is missing or was not finished.</exception>
    public static CheckRecording Merge(IReadOnlyList<(string File, CheckRecording Recording)> parts)
    {
        var first = parts[0];
        foreach (var part in parts) RefuseUnfit(part, first);
        foreach (var same in parts.GroupBy(part => part.Recording.Header.Shard.Number).Where(same => same.Count() > 1))
            throw new GateException(Codes.ShardTwice, $"Shard {same.First().Recording.Header.Shard} is there {FormattableString.Invariant($"{same.Count()}")} times: {Names(same.Select(part => part.File))}. Leave all but one of them out.");
        var count = first.Recording.Header.Shard.Count;
        var missing = Enumerable.Range(1, count).Except(parts.Select(part => part.Recording.Header.Shard.Number)).Select(number => new Shard(number, count).ToString()).ToList();
        if (missing.Count > 0)
            throw new GateException(Codes.ShardMissing, $"Of {FormattableString.Invariant($"{count}")} shards {Names(missing)} {(missing.Count == 1 ? "is" : "are")} missing; {Names(parts.Select(part => part.File))} {(parts.Count == 1 ? "is" : "are")} there. What was not measured would pass unseen.");

        var ordered = parts.OrderBy(part => part.Recording.Header.Shard.Number).ToList();
        var header = ordered[0].Recording.Header;
        return new CheckRecording(
            header with
            {
                Shard = Shard.Whole,
                Started = parts.Min(part => part.Recording.Header.Started),
                HasControl = parts.Any(part => part.Recording.Header.HasControl),
                Diagnostics = [.. ordered.SelectMany(Diagnostics).Distinct()],
            },
            [.. ordered.SelectMany(part => part.Recording.Launches)],
            parts.Any(part => part.Recording.End == Ending.Budget) ? Ending.Budget : Ending.Complete)
        {
            Profiles = [.. ordered.SelectMany(part => part.Recording.Profiles)],
        };
    }

    private static void RefuseUnfit((string File, CheckRecording Recording) part, (string File, CheckRecording Recording) first)
    {
        var (header, other) = (part.Recording.Header, first.Recording.Header);
        var difference = Differences(header, other).FirstOrDefault("");
        if (difference.Length > 0)
            throw new GateException(Codes.ShardsDiffer, $"'{part.File}' and '{first.File}' are not parts of one run: {difference}.");
        if (part.Recording.End == Ending.None)
            throw new GateException(Codes.ShardUnfinished, $"'{part.File}' (shard {header.Shard}) was not finished. Run it again; it goes on where it stopped.");
    }

    private static IEnumerable<string> Differences(RecordingHeader header, RecordingHeader other)
    {
        if (header.Candidate.Commit != other.Candidate.Commit) yield return $"commit {header.Candidate.Commit} and {other.Candidate.Commit}";
        if (header.Baseline.Commit != other.Baseline.Commit) yield return $"base {header.Baseline.Commit} and {other.Baseline.Commit}";
        if (header.Configuration != other.Configuration) yield return "other suites, thresholds or launches in gate.yml";
        if (header.Tool != other.Tool) yield return $"measured by Gate {header.Tool} and {other.Tool}";
        if (header.Mode != other.Mode) yield return $"--mode {Words.Of(header.Mode)} and {Words.Of(other.Mode)}";
        if ((header.Candidate.IsDirty || other.Candidate.IsDirty) && header.Candidate.Build != other.Candidate.Build) yield return "measured with uncommitted changes that gave other builds";
        if (header.Shard.Count != other.Shard.Count) yield return $"shard {header.Shard} and {other.Shard}";
        foreach (var machine in header.Testbed.DifferencesTo(other.Testbed)) yield return $"other machines ({machine})";
        if (!SameFamily(header, other)) yield return "they share the benchmarks out differently (other benchmarks, or another stored baseline)";
    }

    private static bool SameFamily(RecordingHeader header, RecordingHeader other) =>
        header.Family.Count == other.Family.Count
        && header.Family.Zip(other.Family).All(pair =>
            pair.First.Benchmark == pair.Second.Benchmark && pair.First.Shard == pair.Second.Shard
            && pair.First.InBaseline == pair.Second.InBaseline && pair.First.InCandidate == pair.Second.InCandidate);

    // How steady each machine was is a matter of that machine; their speeds are not compared with one another.
    private static IEnumerable<Diagnostic> Diagnostics((string File, CheckRecording Recording) part) =>
    [
        .. part.Recording.Header.Diagnostics,
        .. Fitness.Speed(part.Recording.Canaries).Select(diagnostic => diagnostic with { Message = $"Shard {part.Recording.Header.Shard}: {diagnostic.Message}" }),
    ];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
