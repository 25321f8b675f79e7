using Gate.Core.Benchmarks;
using Gate.Hook.Talking;

namespace Gate.Running.Launching;

/// <summary>One benchmark being measured in one process, as far as its next turn or its end.</summary>
internal sealed class Turns(BenchmarkProcess process, BenchmarkId benchmark, TimeSpan patience)
{
    private readonly RawResults _results = new();
    private readonly List<string> _warnings = [];

    /// <summary>What was measured; failed until the benchmark has ended.</summary>
    public LaunchResult Result { get; private set; } = LaunchResult.Failed(benchmark, "It was stopped before its end.");

    /// <summary>Sends the command that begins the measurement.</summary>
    public Task Begin(IReadOnlyList<string> command, CancellationToken cancellation) => process.Send(command, cancellation);

    /// <summary>Lets the benchmark measure one iteration.</summary>
    public Task Step(CancellationToken cancellation) => process.Send([Protocol.Step], cancellation);

    /// <summary>Reads on until the benchmark waits for its turn (true) or has ended (false).</summary>
    /// <exception cref="ProcessFailure">The process died, hung or made no sense.</exception>
    public async Task<bool> IsWaiting(CancellationToken cancellation)
    {
        while (true)
        {
            switch (await process.Receive(patience, cancellation))
            {
                case [Protocol.Ready, ..]: return true;
                case [Protocol.Started] or [Protocol.Iteration, ..]: break;
                case [Protocol.Warning, var warning]: _warnings.Add(warning); break;
                case [Protocol.Result, ..] and var fields: _results.Add(fields); break;
                case [Protocol.Failed, var message]: Result = LaunchResult.Failed(benchmark, message, _warnings); return false;
                case [Protocol.Done]: Result = new LaunchResult(benchmark, _results.Readings, [.. _warnings, .. _results.Warnings], ""); return false;
                case var other: throw new ProcessFailure($"Its hook said '{string.Join(' ', other)}', which Gate does not understand.");
            }
        }
    }
}
