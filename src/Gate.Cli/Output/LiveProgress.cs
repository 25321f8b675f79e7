using Gate.Cli.Checking;
using Gate.Core.Benchmarks;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Spectre.Console;

namespace Gate.Cli.Output;

/// <summary>Progress for a person at a terminal: one line that moves.</summary>
internal sealed class LiveProgress(StatusContext status, TimeSpan budget) : IMeasuringProgress
{
    private string _text = "";

    /// <inheritdoc />
    public void Began(Steps steps, CheckRecording soFar, TimeSpan elapsed)
    {
        _text = ProgressText.Of(steps, soFar, elapsed, budget);
        status.Status(Markup.Escape(_text));
    }

    /// <inheritdoc />
    public void Launched(BenchmarkId benchmark, Side side) =>
        status.Status(Markup.Escape($"{_text}; {benchmark.DisplayName}, {(side == Side.Baseline ? "base" : "candidate")}"));
}
