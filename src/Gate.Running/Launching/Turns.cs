using Gate.Core.Benchmarks;
using Gate.Hook.Talking;

namespace Gate.Running.Launching;

/// <summary>Where a benchmark that is being measured has got to.</summary>
internal enum Stop
{
    /// <summary>Its last word has been said.</summary>
    Ended,

    /// <summary>It waits for its turn.</summary>
    Ready,

    /// <summary>The measured part of its turn is over; it tidies up.</summary>
    Iterated,
}

/// <summary>One benchmark being measured in one process, from stop to stop.</summary>
/// <param name="process">The process.</param>
/// <param name="benchmark">What it measures.</param>
/// <param name="dropped">How many of its first measured iterations do not count.</param>
internal sealed class Turns(BenchmarkProcess process, BenchmarkId benchmark, int dropped = 0)
{
    private readonly List<string> _warnings = [];

    /// <summary>What the engine measured.</summary>
    public RawResults Measured { get; } = new() { Dropped = dropped };

    /// <summary>Why the benchmark failed by its own account; empty when it did not.</summary>
    public string Failure { get; private set; } = "It was stopped before its end.";

    /// <summary>Why the process cannot hold its iterations back; empty when it can.</summary>
    public string Obstacle { get; private set; } = "";

    /// <summary>What was measured; failed until the benchmark has ended.</summary>
    public LaunchResult Result => Failure.Length > 0
        ? LaunchResult.Failed(benchmark, Failure, _warnings)
        : new LaunchResult(benchmark, Measured.Readings, [.. _warnings, .. Measured.Warnings], "") { Invocations = Measured.Invocations };

    /// <summary>Sends the command that begins the measurement.</summary>
    public Task Begin(IReadOnlyList<string> command, CancellationToken cancellation) => process.Send(command, cancellation);

    /// <summary>Lets the benchmark measure one iteration.</summary>
    public Task Step(CancellationToken cancellation) => process.Send([Protocol.Step], cancellation);

    /// <summary>Reads on to where the benchmark stops next.</summary>
    /// <param name="patience">The longest that one message may take.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ProcessFailure">The process died, hung or made no sense.</exception>
    public async Task<Stop> Next(TimeSpan patience, CancellationToken cancellation)
    {
        while (true)
        {
            switch (await process.Receive(patience, cancellation))
            {
                case [Protocol.Ready, ..]: return Stop.Ready;
                case [Protocol.Iteration, ..]: return Stop.Iterated;
                case [Protocol.Started]: break;
                case [Protocol.Warning, var warning]: _warnings.Add(warning); break;
                case [Protocol.Result, ..] and var fields: Measured.Add(fields); break;
                case [Protocol.Failed, var message]: Failure = message; return Stop.Ended;
                case [Protocol.Unsteppable, var reason]: Failure = Obstacle = reason; return Stop.Ended;
                case [Protocol.Done]: Failure = ""; return Stop.Ended;
                case var other: throw new ProcessFailure($"Its hook said '{string.Join(' ', other)}', which Gate does not understand.");
            }
        }
    }
}
