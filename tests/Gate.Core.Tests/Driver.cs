using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

/// <summary>What a benchmark answers when a process measures it; null when the process died before it came to that.</summary>
internal delegate RecordedLaunch? Answer(RecordedLaunch asked);

/// <summary>Plays the runner: does what the plan says until the plan is done.</summary>
internal sealed class Driver(RecordingHeader header, IReadOnlyList<Baseline> stored, GateConfiguration configuration, Stage stage)
{
    private readonly List<RecordedLaunch> _launches = [];
    private readonly List<Steps> _steps = [];
    private readonly Planner _planner = new(stored, configuration, stage);

    /// <summary>What was measured so far.</summary>
    public CheckRecording Recording => new(header, _launches, Ending.None);

    /// <summary>What the plan asked for, in order.</summary>
    public IReadOnlyList<Steps> Steps => _steps;

    /// <summary>Takes up what was measured before.</summary>
    public Driver After(IEnumerable<RecordedLaunch> launches)
    {
        _launches.AddRange(launches);
        return this;
    }

    /// <summary>Measures until the plan is done, or for a number of steps.</summary>
    public Driver Run(Answer answer, int mostSteps = 100_000)
    {
        for (var step = 0; step < mostSteps; step++)
        {
            var next = _planner.Next(Recording);
            if (next.IsDone) return this;
            _steps.Add(next);
            Measure(next, answer);
        }

        return this;
    }

    /// <summary>Complete rounds of a benchmark.</summary>
    public int Rounds(string name) =>
        _launches.Where(launch => launch.Stage != Stage.Screen && launch.Benchmark == Measurements.Id(name))
            .GroupBy(launch => launch.Round)
            .Count(round => round.Count() == (stage == Stage.Block ? 4 : 2));

    private void Measure(Steps steps, Answer answer)
    {
        foreach (var launch in steps.Launches)
        {
            foreach (var benchmark in launch.Benchmarks)
            {
                if (answer(Asked(steps, launch, benchmark)) is { } measured) _launches.Add(measured);
            }
        }
    }

    private static RecordedLaunch Asked(Steps steps, LaunchStep launch, BenchmarkId benchmark) => new()
    {
        Benchmark = benchmark,
        Side = launch.Side,
        Stage = steps.Stage,
        Round = steps.Round,
        Position = launch.Position,
    };
}
