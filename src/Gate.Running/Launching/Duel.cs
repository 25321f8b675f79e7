using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Running.Launching;

/// <summary>One benchmark, measured by both sides in turns.</summary>
internal sealed class Duel(BenchmarkProcess baseline, BenchmarkProcess candidate, BenchmarkId benchmark, TimeSpan patience)
{
    private readonly Duellist[] _sides =
    [
        new(Side.Baseline, new Turns(baseline, benchmark, patience)),
        new(Side.Candidate, new Turns(candidate, benchmark, patience)),
    ];

    /// <summary>What is measured.</summary>
    public BenchmarkId Benchmark => benchmark;

    /// <summary>Both sides meet before their first turn, then take turns, who first is drawn; until both have ended.
    /// Gives both results, or only those of the sides that failed.</summary>
    public async Task<IReadOnlyList<DuelResult>> Fight(Func<Side, IReadOnlyList<string>> command, Random random, CancellationToken cancellation)
    {
        await Task.WhenAll(_sides.Select(side => side.Try(async turns =>
        {
            await turns.Begin(command(side.Name), cancellation);
            return await turns.IsWaiting(cancellation);
        })));
        while (!HasFailure && _sides.Any(side => side.IsWaiting))
        {
            foreach (var side in random.Next(2) == 0 ? _sides : [_sides[1], _sides[0]])
            {
                if (!HasFailure && side.IsWaiting) await side.Try(turns => Turn(turns, cancellation));
            }
        }

        return [.. _sides.Where(side => !HasFailure || side.HasFailed).Select(side => new DuelResult(side.Name, side.Result(benchmark)))];
    }

    private bool HasFailure => Array.Exists(_sides, side => side.HasFailed);

    private static async Task<bool> Turn(Turns turns, CancellationToken cancellation)
    {
        await turns.Step(cancellation);
        return await turns.IsWaiting(cancellation);
    }

    private sealed class Duellist(Side name, Turns turns)
    {
        private string _death = "";

        public Side Name => name;

        public bool IsWaiting { get; private set; }

        private bool HasEnded { get; set; }

        public bool HasFailed => _death.Length > 0 || (HasEnded && !turns.Result.HasSucceeded);

        public LaunchResult Result(BenchmarkId benchmark) => _death.Length > 0 ? LaunchResult.Failed(benchmark, _death) : turns.Result;

        public async Task Try(Func<Turns, Task<bool>> action)
        {
            try
            {
                IsWaiting = await action(turns);
                HasEnded = !IsWaiting;
            }
            catch (ProcessFailure failure)
            {
                IsWaiting = false;
                _death = failure.Message;
            }
        }
    }
}
