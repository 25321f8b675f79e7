using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Statistics;

namespace Gate.Core.Planning;

/// <summary>The plan of one check, which remembers from step to step what new launches cannot have changed.
/// It says what <see cref="Plan.Next"/> says of the same recording.</summary>
/// <param name="stored">The baselines of this testbed.</param>
/// <param name="configuration">Policy and budget.</param>
/// <param name="stage">How the two sides are measured together where they can be.</param>
public sealed class Planner(IReadOnlyList<Baseline> stored, GateConfiguration configuration, Stage stage = Stage.Duel)
{
    private readonly Remembered _remembered = new(Looks.Scheduled(configuration.Budget.MinLaunches, configuration.Budget.MaxLaunches));
    private HashSet<BenchmarkId>? _clearable;

    /// <summary>The next step; <see cref="Steps.Done"/> when there is none.</summary>
    /// <param name="soFar">What has been measured: what was there at the step before, and what has been added.</param>
    public Steps Next(CheckRecording soFar)
    {
        if (CountSteps.Next(soFar) is { } count) return count;
        _clearable ??= ScreenSteps.Clearable(soFar.Header, stored, configuration.Policy);
        if (ScreenSteps.Next(soFar, _clearable) is { } screen) return screen;
        if (soFar.Header is { Mode: Mode.Stored } or { HasBase: false }) return Steps.Done;
        var open = Undecided.Of(soFar, stored, configuration, _remembered);
        return open.Count == 0 ? Steps.Done
            : ControlSteps.Next(soFar, open.Count) ?? RoundSteps.Next(soFar, open, configuration.Budget, stage);
    }
}
