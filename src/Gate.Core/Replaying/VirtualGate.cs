using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Core.Replaying;

/// <summary>Checks that are measured out of recorded duels: the real plan asks, a drawn duel answers, the real judgement decides.
/// Every duel is drawn with replacement from those recorded of its benchmark, and its sides are exchanged by a fair coin
/// (a bootstrap under the hypothesis that nothing differs; Efron and Tibshirani 1993, chapter 16).</summary>
public sealed class VirtualGate(DuelPool pool, GateConfiguration configuration, DuelCost cost)
{
    private readonly Dictionary<BenchmarkId, int> _streams = pool.Benchmarks
        .Select((benchmark, index) => (benchmark, index))
        .ToDictionary(member => member.benchmark, member => member.index);

    /// <summary>One gate on unchanged code, or with a change planted into one benchmark.
    /// The same seed draws the same duels in the same order for a benchmark, whatever is planted and whatever the plan asks of the others.</summary>
    public PlayedGate Play(int seed, Planting planting)
    {
        var header = pool.Header with { Seed = seed };
        var drawn = _streams.Keys.ToDictionary(benchmark => benchmark, _ => 0);
        var launches = new List<RecordedLaunch>();
        var planner = new Planner([], configuration);
        var (rounds, seconds) = (0, 0.0);
        while (true)
        {
            var steps = planner.Next(new CheckRecording(header, launches, Ending.None));
            if (steps.IsDone || seconds >= configuration.Budget.Time.TotalSeconds)
                return Judge(new CheckRecording(header, launches, steps.IsDone ? Ending.Complete : Ending.Budget), planting, rounds, seconds);
            foreach (var benchmark in steps.Launches[0].Benchmarks)
                launches.AddRange(Answer(steps, Draw(seed, benchmark, ++drawn[benchmark]), planting));
            rounds++;
            seconds += cost.Of(steps);
        }
    }

    private PlayedGate Judge(CheckRecording recording, Planting planting, int rounds, double seconds) =>
        new(planting, recording, Check.Evaluate(recording, [], [], configuration), rounds, seconds);

    private RecordedDuel Draw(int seed, BenchmarkId benchmark, int count)
    {
        var bits = Drawn.Seed(Drawn.Seed(seed, _streams[benchmark]), count);
        var duels = pool.Duels[benchmark];
        var duel = duels[(bits >> 1) % duels.Count];
        return (bits & 1) == 0 ? duel : duel.Swapped;
    }

    private static IEnumerable<RecordedLaunch> Answer(Steps steps, RecordedDuel duel, Planting planting)
    {
        if (steps.Stage is not (Stage.Duel or Stage.Control))
            throw new InvalidOperationException($"The plan asks for a {steps.Stage}, which recorded duels cannot answer.");
        // Both sides of a control are builds of the base, where nothing is planted.
        var candidate = steps.Stage == Stage.Control ? duel.Candidate : planting.Apply(duel.Candidate);
        return steps.Launches.Select(step => (step.Side == Side.Baseline ? duel.Baseline : candidate) with
        {
            Side = step.Side,
            Stage = steps.Stage,
            Round = steps.Round,
            Position = step.Position,
        });
    }
}
