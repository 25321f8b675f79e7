using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Duels of two builds of the base, spread over the session: what they show cannot be the change.</summary>
internal static class ControlSteps
{
    // One control to six comparing duels costs a seventh of the time. Twelve benchmarks that are settled at their first look
    // meet eight control duels, the fewest whose signed ranks can say at half of 1 % that something is wrong.
    private const int DuelsPerControl = 6;

    /// <summary>The next control duel when one is due; null when none is.</summary>
    public static Steps? Next(CheckRecording soFar, int open)
    {
        if (!soFar.Header.HasControl) return null;
        var fit = soFar.Launches
            .Where(launch => launch.Stage == Stage.Duel)
            .GroupBy(launch => launch.Benchmark)
            .Where(launches => launches.All(launch => launch.HasSucceeded && launch.Unsteppable.Length == 0))
            .Select(launches => launches.Key)
            .Order()
            .ToList();
        if (fit.Count == 0) return null;
        var round = soFar.Launches.Where(launch => launch.Stage == Stage.Control).Select(launch => launch.Round).DefaultIfEmpty(0).Max() + 1;
        var due = Processes.First(Drawn.Shuffle(fit, soFar.Header.Seed, round), Stage.Control);
        if ((Duels(soFar, Stage.Control) + due.Count) * DuelsPerControl > Duels(soFar, Stage.Duel)) return null;
        return new Steps(Stage.Control, round, [new LaunchStep(Side.Baseline, 0, due), new LaunchStep(Side.Candidate, 1, due)], open);
    }

    // Of a duel that fell through only the side that failed is recorded.
    private static int Duels(CheckRecording soFar, Stage stage) =>
        soFar.Launches.Where(launch => launch.Stage == stage).Select(launch => (launch.Round, launch.Benchmark)).Distinct().Count();
}
