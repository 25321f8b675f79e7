using System.Diagnostics;
using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Launching;

/// <summary>One side of a duel: its process, its turns, and what became of it.</summary>
/// <param name="side">Which side.</param>
/// <param name="process">Its process.</param>
/// <param name="benchmark">What it measures.</param>
/// <param name="command">The command that begins the measurement, and how many turns it will ask for.</param>
/// <param name="limit">The longest that one message may take before and after the turns.</param>
internal sealed class Duellist(Side side, BenchmarkProcess process, BenchmarkId benchmark, RunCommand command, TimeSpan limit)
{
    private readonly Turns _turns = new(process, benchmark, command.Dropped);
    private readonly TurnPatience _patience = new(limit);
    private readonly IdleWork _idle = new();
    private Pinning _pinning = Pinning.None;
    private string _death = "";
    private int _taken;

    /// <summary>Whether it waits for its turn.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Whether its process can take the next command.</summary>
    public bool IsFree => HasEnded && _death.Length == 0;

    /// <summary>Whether its process died, or its benchmark failed.</summary>
    public bool HasFailed => _death.Length > 0 || (HasEnded && _turns.Failure.Length > 0 && Obstacle.Length == 0);

    /// <summary>Why its benchmark cannot be stepped; empty when it can.</summary>
    public string Obstacle =>
        !HasEnded || _death.Length > 0 ? ""
        : _turns.Obstacle.Length > 0 ? _turns.Obstacle
        : _turns.Failure.Length > 0 || _turns.Measured.Iterations == _taken ? ""
        : string.Create(CultureInfo.InvariantCulture, $"It measured {_turns.Measured.Iterations} iterations and asked for a turn in {_taken} of them: its engine does not announce them.");

    /// <summary>What BenchmarkDotNet measured on this side.</summary>
    public RawResults Measured => _turns.Measured;

    /// <summary>Whether its turns so far used several processors.</summary>
    public ParallelWork Parallel { get; } = new();

    private bool HasEnded { get; set; }

    /// <summary>Prepares the benchmark up to its first turn.</summary>
    public Task Prepare(CancellationToken cancellation) => Try(async () =>
    {
        await _turns.Begin(command.Fields, cancellation);
        Arrive(await _turns.Next(limit, cancellation));
    });

    /// <summary>Takes one turn, during which the other side waits.</summary>
    public Task Take(Duellist other, bool isWatched, CancellationToken cancellation) => Try(async () =>
    {
        var worked = other.Worked;
        var look = isWatched ? ParallelWork.Before(Clock, process.Id) : default;
        var start = Stopwatch.GetTimestamp();
        _taken++;
        await _turns.Step(cancellation);
        var stop = await _turns.Next(_patience.Next, cancellation);
        if (stop == Stop.Iterated)
        {
            if (isWatched) Parallel.Add(look, Clock, process.Id);
            // After the last turn come the memory diagnoser and the user's cleanup, which may take their time.
            stop = await _turns.Next(_taken < command.Turns ? _patience.Next : limit, cancellation);
        }

        Arrive(stop);
        var turn = Stopwatch.GetElapsedTime(start);
        _patience.Add(turn);
        other._idle.Add(other.Worked - worked, turn);
    });

    /// <summary>Keeps the process on these processors until it is released.</summary>
    public void Pin(IReadOnlyList<int> cores) => _pinning = process.Affinity.Pin(cores);

    /// <summary>Lets its compiler work beside the turns.</summary>
    public void FreeCompilers() => process.Affinity.FreeCompilers();

    /// <summary>Says why the process was not pinned.</summary>
    public void LeaveAlone(string reason) => _pinning = new Pinning([], reason);

    /// <summary>Gives the process all its processors back.</summary>
    public void Release() => process.Affinity.Release();

    /// <summary>What this side measured, or why it failed.</summary>
    public DuelResult Result() => new(side, _death.Length > 0
        ? LaunchResult.Failed(benchmark, $"{benchmark.Name}, {Name}, {Moment}: {_death}") with { WasStepped = true, Pinning = _pinning }
        : _turns.Result with { WasStepped = true, Pinning = _pinning, WorkedWhileWaiting = _idle.Share, Warnings = [.. _turns.Result.Warnings, .. _idle.Warnings] });

    /// <summary>No measurement, because one of the sides cannot be stepped.</summary>
    public DuelResult Unstepped(string reason) => new(side, LaunchResult.Failed(benchmark, $"{benchmark.Name} cannot be measured in turns: {reason}"));

    private ProcessorClock Clock => process.Clock;

    // What its compiler does, it does beside the turns.
    private TimeSpan Worked => Clock.Read() - process.Affinity.Compiled;

    private string Name => side switch
    {
        Side.Baseline => "the base",
        Side.Candidate => "the candidate",
        _ => throw new UnreachableException(),
    };

    private string Moment => _taken == 0 ? "before its first turn" : string.Create(CultureInfo.InvariantCulture, $"turn {_taken} of {command.Turns}");

    private void Arrive(Stop stop)
    {
        IsWaiting = stop == Stop.Ready;
        HasEnded = stop == Stop.Ended;
    }

    private async Task Try(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (ProcessFailure failure)
        {
            IsWaiting = false;
            _death = failure.Message;
        }
    }
}
