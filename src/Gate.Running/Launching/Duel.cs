using System.Diagnostics;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Launching;

/// <summary>One benchmark, measured by both sides in turns.</summary>
/// <param name="baseline">The side that is compared with.</param>
/// <param name="candidate">The side that is judged.</param>
internal sealed class Duel(Duellist baseline, Duellist candidate)
{
    /// <summary>How many turns a side has that are not measured: they tell whether the benchmark works on several processors.</summary>
    public const int Watched = 3;

    // Finding the threads takes a fraction of a millisecond, between turns.
    private const int CompilerInterval = 5;

    private readonly Duellist[] _sides = [baseline, candidate];

    /// <summary>Whether both processes can go on with the next benchmark.</summary>
    public bool LeavesBothFree => _sides.All(side => side.IsFree) && !HasFailure;

    /// <summary>Whether a side used several processors in the watched turns.</summary>
    public bool IsParallel => Array.Exists(_sides, side => side.Parallel.IsParallel);

    /// <summary>How long a turn of each side took together, on the whole; zero when none was measured.</summary>
    public TimeSpan TwoTurns { get; private set; }

    private bool HasFailure => Array.Exists(_sides, side => side.HasFailed);

    private bool CanGoOn => !HasFailure && Array.Exists(_sides, side => side.IsWaiting);

    private string Obstacle => _sides.Select(side => side.Obstacle).FirstOrDefault(obstacle => obstacle.Length > 0, "");

    /// <summary>Both sides prepare at the same time and meet before their first turn, then take turns until both have ended; who goes first is drawn.
    /// Gives both results, or only those of the sides that failed.</summary>
    /// <param name="ground">Where to fight.</param>
    /// <param name="random">Draws who goes first.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<DuelResult>> Fight(Ground ground, Random random, CancellationToken cancellation)
    {
        await Task.WhenAll(_sides.Select(side => side.Prepare(cancellation)));
        if (Obstacle.Length == 0)
        {
            for (var turn = 0; turn < ground.WatchedTurns && CanGoOn; turn++) await TakeTurns(isWatched: true, random, cancellation);
            if (CanGoOn) Enter(ground);
            var start = Stopwatch.GetTimestamp();
            var turns = 0;
            for (; CanGoOn; turns++)
            {
                if (turns % CompilerInterval == 0) foreach (var side in _sides) side.FreeCompilers();
                await TakeTurns(isWatched: false, random, cancellation);
            }

            if (turns > 0) TwoTurns = Stopwatch.GetElapsedTime(start) / turns;
            foreach (var side in _sides) side.Release();
        }

        return HasFailure ? [.. _sides.Where(side => side.HasFailed).Select(side => side.Result())]
            : Obstacle is { Length: > 0 } obstacle ? [.. _sides.Select(side => side.Unstepped(obstacle))]
            : [.. _sides.Select(side => side.Result())];
    }

    private void Enter(Ground ground)
    {
        var reason = IsParallel || ground.IsKnownToBeParallel ? "It works on several processors at once, so both sides may use all of them." : ground.Obstacle;
        foreach (var side in _sides)
        {
            if (reason.Length > 0) side.LeaveAlone(reason);
            else side.Pin(ground.Cores);
        }
    }

    private async Task TakeTurns(bool isWatched, Random random, CancellationToken cancellation)
    {
        foreach (var side in random.Next(2) == 0 ? _sides : [_sides[1], _sides[0]])
        {
            if (!HasFailure && side.IsWaiting) await side.Take(_sides[side == _sides[0] ? 1 : 0], isWatched, cancellation);
        }
    }
}
