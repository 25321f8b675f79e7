using Gate.Core.Baselines;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Decides what to measure next. All sequential decisions live here: screen what the store may clear,
/// then measure side by side what is not decided, and stop at the look that decides it.</summary>
public static class Plan
{
    /// <summary>The next step of a check; <see cref="Steps.Done"/> when every benchmark is decided or has used its launches.</summary>
    /// <param name="soFar">What has been measured.</param>
    /// <param name="stored">The baselines of this testbed.</param>
    /// <param name="configuration">Policy and budget.</param>
    /// <param name="stage">How the two sides are measured together: in duels, or in blocks of whole launches where a tool cannot be stepped.</param>
    public static Steps Next(
        CheckRecording soFar, IReadOnlyList<Baseline> stored, GateConfiguration configuration, Stage stage = Stage.Duel) =>
        new Planner(stored, configuration, stage).Next(soFar);
}
