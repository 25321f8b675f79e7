using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Comparing;

/// <summary>Puts the two sides of a recording side by side: one pair for every benchmark of its family and every metric judged.</summary>
public static class RecordedPairs
{
    /// <summary>The pairs in the order of the family. Rounds give the samples where there are any;
    /// otherwise the screen's launches stand against the stored ones.</summary>
    /// <param name="header">What was fixed before the first launch.</param>
    /// <param name="launches">The launches of each benchmark.</param>
    /// <param name="stored">The baselines of this testbed.</param>
    /// <param name="remembered">What an earlier step of the same check made of them.</param>
    public static IReadOnlyList<Pair> Of(
        RecordingHeader header, ILookup<BenchmarkId, RecordedLaunch> launches, IReadOnlyList<Baseline> stored, Remembered? remembered = null)
    {
        return [.. header.Family.SelectMany(Of)];

        IReadOnlyList<Pair> Of(FamilyMember member)
        {
            IReadOnlyList<RecordedLaunch> own = [.. launches[member.Benchmark]];
            return remembered?.Pairs(member.Benchmark, own, Make) ?? Make();

            IReadOnlyList<Pair> Make() => [.. member.Metrics.Select(metric => RecordedPairs.Of(member, metric, own, stored, header))];
        }
    }

    private static Pair Of(
        FamilyMember member, Metric metric, IReadOnlyList<RecordedLaunch> launches, IReadOnlyList<Baseline> stored, RecordingHeader header)
    {
        var rounds = launches.Where(launch => launch.IsOfRoundOf(metric)).ToList();
        var hasRounds = SampleOf(rounds, Side.Baseline, metric, header) is not null && SampleOf(rounds, Side.Candidate, metric, header) is not null;
        var fromStore = hasRounds ? null : StoredSamples.Find(stored, member.Benchmark, metric, header);
        return new Pair
        {
            Benchmark = member.Benchmark,
            Metric = metric,
            InBaseline = member.InBaseline,
            InCandidate = member.InCandidate,
            Baseline = hasRounds ? SampleOf(rounds, Side.Baseline, metric, header) : fromStore,
            Candidate = SampleOf(hasRounds ? rounds : launches, Side.Candidate, metric, header),
            BaselineFailure = FailureOf(launches, Side.Baseline, metric),
            CandidateFailure = FailureOf(launches, Side.Candidate, metric),
            CanOnlyClear = !hasRounds && header.Mode != Mode.Stored,
            WasTried = rounds.Any(launch => launch.Side == Side.Baseline && launch.HasSucceeded) && rounds.Any(launch => launch.Side == Side.Candidate && launch.HasSucceeded),
            Warnings =
            [
                .. ToolChange(header, member.Benchmark.Suite),
                .. fromStore is null ? Array.Empty<string>() : StoreChange(stored, member.Benchmark.Suite, header),
                .. launches.Where(launch => (launch.Stage == Stage.Count) == metric.IsCounted).SelectMany(launch => launch.Warnings).Distinct(StringComparer.Ordinal),
            ],
        };
    }

    // What is measured is both changes together, and no diff of the code shows the one.
    private static IEnumerable<string> ToolChange(RecordingHeader header, string suite) =>
        header.ToolChanges.TryGetValue(suite, out var change) ? [$"the two sides were built with other tools ({change}): a part of the difference may be theirs"] : [];

    private static string[] StoreChange(IReadOnlyList<Baseline> stored, string suite, RecordingHeader header) =>
        StoredSamples.Changes(stored, suite, header) is { Count: > 0 } changes ? [$"since it was stored, something else has changed as well: {string.Join(", ", changes)}"] : [];

    private static Sample? SampleOf(IEnumerable<RecordedLaunch> launches, Side side, Metric metric, RecordingHeader header)
    {
        List<Launch> values =
        [
            .. launches
                .Where(launch => launch.Side == side && launch.HasSucceeded)
                .SelectMany(launch => launch.Readings)
                .Where(reading => string.Equals(reading.Metric.Name, metric.Name, StringComparison.Ordinal))
                .Select(reading => new Launch(header.Session, reading.Values)),
        ];
        return values.Count == 0 ? null : new Sample(metric, values);
    }

    // What cannot be counted can be timed all the same; what cannot be timed has no other value either.
    private static string FailureOf(IEnumerable<RecordedLaunch> launches, Side side, Metric metric) => launches
        .Where(launch => launch.Side == side && !launch.HasSucceeded)
        .FirstOrDefault(launch => launch.Stage != Stage.Control && (launch.Stage != Stage.Count || metric.IsCounted))?.Failure ?? "";
}
