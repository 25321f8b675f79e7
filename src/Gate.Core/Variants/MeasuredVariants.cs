using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Variants;

/// <summary>Variants that were measured side by side: a recording in which the plain one stands for the base, under the variant's name.
/// They are judged as a change is, by the same looks and error rates.</summary>
public static class MeasuredVariants
{
    /// <summary>What is to be said of each pair, in their order.</summary>
    /// <param name="pairs">The pairs; the recording's family are their candidates.</param>
    /// <param name="recording">What was measured.</param>
    /// <param name="configuration">Policy and budget.</param>
    public static IReadOnlyList<VariantResult> Of(IReadOnlyList<VariantPair> pairs, CheckRecording recording, GateConfiguration configuration)
    {
        var found = Check.Assess(recording, [], configuration).Members.ToLookup(member => member.Finding.Benchmark);
        return [.. pairs.Select(pair => Result(pair, [.. found[pair.Candidate]], recording))];
    }

    /// <summary>What was measured of the benchmarks of the pairs, both sides under their own names.</summary>
    public static IReadOnlyList<Benchmark> Benchmarks(IReadOnlyList<VariantPair> pairs, CheckRecording recording)
    {
        var launches = recording.Launches.ToLookup(launch => (launch.Benchmark, launch.Side));
        return
        [
            .. pairs.SelectMany(pair => new[] { (Id: pair.Candidate, Launches: launches[(pair.Candidate, Side.Candidate)]), (Id: pair.Baseline, Launches: launches[(pair.Candidate, Side.Baseline)]) })
                .GroupBy(side => side.Id, side => side.Launches)
                .Select(sides => Of(sides.Key, [.. sides.SelectMany(side => side)], recording.Header.Session)),
        ];
    }

    private static VariantResult Result(VariantPair pair, IReadOnlyList<Assessed> found, CheckRecording recording)
    {
        var (recommendation, reason) = VariantJudge.Decide(found);
        var launches = recording.Launches.Where(launch => launch.Benchmark == pair.Candidate && launch.IsOfRound).ToList();
        var rounds = launches.Select(launch => (launch.Stage, launch.Round)).Distinct().Count();
        var isDuel = launches.Exists(launch => launch.Stage == Stage.Duel);
        return new VariantResult(
            pair,
            [.. found.Select(one => one.Finding)],
            recommendation,
            rounds == 0 || recommendation == Recommendation.Inconclusive ? Confidence.Low : VariantJudge.IsWide(found) ? Confidence.Medium : Confidence.High,
            rounds == 0 ? "nothing was measured of both" : $"{Readable.Whole(rounds)} {(isDuel ? rounds == 1 ? "duel" : "duels" : rounds == 1 ? "block" : "blocks")}, side by side",
            reason);
    }

    private static Benchmark Of(BenchmarkId id, IReadOnlyList<RecordedLaunch> launches, string session) => new(
        id,
        [
            .. launches.Where(launch => launch.HasSucceeded)
                .SelectMany(launch => launch.Readings)
                .GroupBy(reading => reading.Metric)
                .Select(readings => new Sample(readings.Key, [.. readings.Select(reading => new Launch(session, reading.Values))])),
        ],
        [],
        [.. launches.Where(launch => !launch.HasSucceeded).Select(launch => launch.Failure).Distinct(StringComparer.Ordinal)]);
}
