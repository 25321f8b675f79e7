using Gate.Core.Histories;

namespace Gate.Core.Trending;

/// <summary>Tells the steps of a commit from those of the machine: a commit seldom reaches nearly all benchmarks, a machine or runtime does.</summary>
internal static class StepCauses
{
    private const int FewestBenchmarks = 3;
    private const double NearlyAll = 0.75;

    // Noise moves the place at which a small step is seen by a session.
    private const int Reach = 1;

    /// <summary>The trends with the cause of every step.</summary>
    public static IReadOnlyList<Trend> Tell(History history, IReadOnlyList<(HistorySeries Series, Trend Trend)> trends)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < history.Sessions.Count; i++) places[history.Sessions[i].Id] = i;
        // An exact metric does not see how fast a machine is, and several metrics of a benchmark are not several benchmarks.
        var timed = trends.Where(one => !one.Trend.Metric.IsExact).Select(one => Timed.Of(one.Series, one.Trend, places)).ToList();
        return [.. trends.Select(one => one.Trend with { Steps = [.. one.Trend.Steps.Select(step => Tell(step, one.Trend.Metric.IsExact, places[step.After.Id], timed))] })];
    }

    private static TrendStep Tell(TrendStep step, bool isExact, int place, List<Timed> timed)
    {
        var told = step with { TestbedChanges = TestbedChange.Of(step.Before.Testbed, step.After.Testbed), Cause = IsAnother(step) ? StepCause.Testbed : StepCause.Commit };
        if (isExact) return told;
        var spanning = timed.Where(one => one.First < place - Reach && one.Last > place + Reach).ToList();
        var alike = spanning.Count(one => one.Steps.Any(other => Math.Abs(other - place) <= Reach));
        told = told with { Alike = Math.Max(1, alike), Compared = Math.Max(1, spanning.Count) };
        return told.Cause == StepCause.Commit && spanning.Count >= FewestBenchmarks && alike >= NearlyAll * spanning.Count ? told with { Cause = StepCause.Machine } : told;
    }

    private static bool IsAnother(TrendStep step) =>
        step.Before.Testbed.DifferencesTo(step.After.Testbed).Count > 0 || !string.Equals(step.Before.Testbed.Recipe, step.After.Testbed.Recipe, StringComparison.Ordinal);

    private sealed record Timed(int First, int Last, IReadOnlyList<int> Steps)
    {
        public static Timed Of(HistorySeries series, Trend trend, Dictionary<string, int> places)
        {
            var (first, last) = (series.Points.Count, -1);
            for (var i = 0; i < series.Points.Count; i++)
            {
                if (series.Points[i] is null) continue;
                first = Math.Min(first, i);
                last = i;
            }

            return new(first, last, [.. trend.Steps.Select(step => places[step.After.Id])]);
        }
    }
}
