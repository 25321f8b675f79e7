using Gate.Core.Recording;
using Gate.Running.Launching;

namespace Gate.Cli.Checking;

/// <summary>Writes down what a process measured.</summary>
internal static class Launched
{
    /// <summary>The launch as the run file keeps it.</summary>
    /// <param name="result">What was measured.</param>
    /// <param name="side">Which side.</param>
    /// <param name="stage">Why it was run.</param>
    /// <param name="round">The round.</param>
    /// <param name="position">Its place in the round.</param>
    /// <param name="doubts">What was known of the benchmark before.</param>
    public static RecordedLaunch Of(LaunchResult result, Side side, Stage stage, int round, int position, IReadOnlyList<string> doubts)
    {
        // What cannot take turns has not failed; whole launches measure it.
        var isUnsteppable = stage is Stage.Duel or Stage.Control && !result.WasStepped;
        return new RecordedLaunch
        {
            Benchmark = result.Benchmark,
            Side = side,
            Stage = stage,
            Round = round,
            Position = position,
            Readings = isUnsteppable ? [] : result.Readings,
            Failure = isUnsteppable ? "" : result.Failure,
            Unsteppable = isUnsteppable ? result.Failure : "",
            Cores = result.Pinning.Cores,
            Warnings = [.. doubts, .. result.Warnings],
        };
    }
}
