using Gate.Cli.Checking;
using Gate.Core.Benchmarks;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Cli.Output;

/// <summary>Progress for logs: a line a step, none for what a log would only repeat.</summary>
internal sealed class PlainProgress(TextWriter talk, TimeSpan budget) : IMeasuringProgress
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private TimeSpan _next;

    /// <inheritdoc />
    public void Began(Steps steps, CheckRecording soFar, TimeSpan elapsed)
    {
        if (elapsed < _next) return;
        _next = elapsed + Between;
        talk.WriteLine(ProgressText.Of(steps, soFar, elapsed, budget));
    }

    /// <inheritdoc />
    public void Launched(BenchmarkId benchmark, Side side)
    {
        // A line a launch would bury everything else in a build's log.
    }
}
