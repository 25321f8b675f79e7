using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>What was made of each benchmark's launches, for as long as more of them cannot have changed it:
/// evidence changes at looks only, and so does what follows from it.</summary>
/// <param name="looks">The counts of rounds that are looked at.</param>
public sealed class Remembered(Looks looks)
{
    private readonly Dictionary<BenchmarkId, (State State, IReadOnlyList<Pair> Pairs)> _pairs = [];
    private readonly Dictionary<Pair, Comparison> _comparisons = new(ReferenceEqualityComparer.Instance);

    /// <summary>The pairs of a benchmark: those made before, or new ones.</summary>
    public IReadOnlyList<Pair> Pairs(BenchmarkId benchmark, IReadOnlyList<RecordedLaunch> launches, Func<IReadOnlyList<Pair>> make)
    {
        var known = _pairs.TryGetValue(benchmark, out var remembered);
        if (known && remembered.State.Launches == launches.Count) return remembered.Pairs;
        var state = StateOf(launches);
        if (known && remembered.State with { Launches = launches.Count } == state) return remembered.Pairs;
        foreach (var old in remembered.Pairs ?? []) _comparisons.Remove(old);
        _pairs[benchmark] = (state, make());
        return _pairs[benchmark].Pairs;
    }

    /// <summary>The comparison of a pair that came from here: the one made before, or a new one.</summary>
    public Comparison Comparison(Pair pair, Func<Pair, Comparison> compare)
    {
        if (!_comparisons.TryGetValue(pair, out var comparison)) _comparisons[pair] = comparison = compare(pair);
        return comparison;
    }

    private State StateOf(IReadOnlyList<RecordedLaunch> launches) => new(
        launches.Count,
        string.Join(' ', Rounds.CountMeasured(launches).Select(metric => $"{metric.Metric}:{Math.Min(metric.Rounds, 1)}:{looks.Counts.Count(count => count <= metric.Rounds)}")),
        string.Join(' ', launches.Where(launch => launch.IsOfRound && launch.HasSucceeded).SelectMany(Reported).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        launches.Count(launch => launch.Stage == Stage.Screen),
        launches.Count(launch => launch.Stage == Stage.Count),
        launches.Count(launch => !launch.HasSucceeded),
        launches.Count(launch => launch.Unsteppable.Length > 0),
        launches.Where(launch => launch.IsOfRound)
                .SelectMany(launch => launch.Readings.Where(reading => reading.Metric.IsExact).Select(reading => (launch.Side, reading.Metric.Name, reading.Values[0])))
                .Distinct()
                .Count());

    // A side that has run, and what it has reported: before the first complete round that tells whether anything can be expected.
    private static IEnumerable<string> Reported(RecordedLaunch launch) =>
        [$"{launch.Side}", .. launch.Readings.Select(reading => $"{launch.Side}:{reading.Metric.Name}")];

    private readonly record struct State(int Launches, string Looks, string Reported, int Screened, int Counted, int Failed, int Unsteppable, int ExactValues);
}
