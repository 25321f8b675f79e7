using System.Globalization;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Tests.Calibration;

/// <summary>Plays the machine: every value is ln-additive in benchmark, sitting, drift, launch and iteration.</summary>
internal sealed class Simulator
{
    private const int Iterations = 7;

    // A shared machine changes its speed by half from minute to minute; the two sides of a duel feel it together.
    private const double TurnDeviation = 0.2;

    private readonly Scenario _scenario;
    private readonly Random _random;
    private readonly double[] _today;
    private readonly Dictionary<(int Round, int Benchmark), double[]> _turns = [];
    private int _clock;

    public Simulator(Scenario scenario, int seed)
    {
        _scenario = scenario;
        _random = new Random(seed);
        _today = [.. Enumerable.Range(0, scenario.Benchmarks).Select(_ => SessionEffect(scenario.Day))];
    }

    /// <summary>What a process of today's check measures.</summary>
    public RecordedLaunch Answer(RecordedLaunch asked)
    {
        var benchmark = int.Parse(asked.Benchmark.Name.AsSpan(1), CultureInfo.InvariantCulture);
        var turns = asked.Stage == Stage.Duel ? Turns(asked.Round, benchmark) : [];
        // The sides of a duel run at the same time, so the machine's drift is in their turns.
        var drift = asked.Stage == Stage.Duel ? 0 : _scenario.Drift * _clock++;
        var centre = _today[benchmark] + drift + (asked.Side == Side.Candidate ? _scenario.Effect(benchmark) : 0);
        return asked with { Readings = [new Reading(Metric.Time, Values(centre, _scenario.Day, turns))] };
    }

    /// <summary>A failed launch of each benchmark that is left out: it keeps its place in the family, and costs no time.</summary>
    public IEnumerable<RecordedLaunch> LeftOut() =>
        from benchmark in Enumerable.Range(1, _scenario.IsPlantedAlone ? _scenario.Benchmarks - 1 : 0)
        select Recordings.Launch(Stage.Screen, 1, 0, Side.Candidate, Scenario.Name(benchmark)) with { Failure = "left out" };

    /// <summary>A block of each benchmark, whatever the plan would say.</summary>
    public IReadOnlyList<RecordedLaunch> Blocks(int rounds) =>
    [
        .. from round in Enumerable.Range(1, rounds)
           from position in Enumerable.Range(0, 4)
           from benchmark in Enumerable.Range(0, _scenario.Benchmarks)
           let side = position is 0 or 3 ? Side.Baseline : Side.Candidate
           select Answer(Recordings.Launch(Stage.Block, round, position, side, Scenario.Name(benchmark))),
    ];

    /// <summary>A sitting of its own that measured the code of the base, or of the candidate.</summary>
    public IReadOnlyList<Launch> Sitting(string session, int benchmark, int launches, Side side, double day)
    {
        var centre = SessionEffect(day) + (side == Side.Candidate ? _scenario.Effect(benchmark) : 0);
        return [.. Enumerable.Range(0, launches).Select(_ => new Launch(session, Values(centre, day, [])))];
    }

    /// <summary>A store of several ordinary sittings, as a baseline file keeps them: one value a launch.</summary>
    public Baseline Store(int sessions, int launches) => Stores.Of(
        Measurements.Machine,
        Recordings.BaseCommit,
        [
            .. Enumerable.Range(0, _scenario.Benchmarks).Select(benchmark => (
                Scenario.Name(benchmark),
                Metric.Time,
                (IReadOnlyList<IReadOnlyList<double>>)[.. Enumerable.Range(0, sessions).Select(_ => Medians(Sitting("", benchmark, launches, Side.Baseline, day: 1)))])),
        ]);

    private double[] Turns(int round, int benchmark)
    {
        if (!_turns.Remove((round, benchmark), out var turns))
            turns = _turns[(round, benchmark)] = [.. Enumerable.Range(0, Iterations).Select(_ => TurnDeviation * Shapes.Normal(_random))];
        return turns;
    }

    private static double[] Medians(IReadOnlyList<Launch> launches) => [.. launches.Select(launch => launch.Value)];

    private double SessionEffect(double day) => day * _scenario.Session * Shapes.Normal(_random);

    private double[] Values(double centre, double day, double[] turns)
    {
        var launch = centre + _scenario.Shape.Draw(day * _scenario.Launch, _random);
        var values = new double[Iterations];
        for (var index = 0; index < values.Length; index++)
            values[index] = 100 * Math.Exp(launch + (_scenario.Iteration * Shapes.Normal(_random)) + (turns.Length > 0 ? turns[index] : 0));
        return values;
    }
}
