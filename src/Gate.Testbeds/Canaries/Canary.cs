using System.Diagnostics;
using Gate.Core.Recording;

namespace Gate.Testbeds.Canaries;

/// <summary>The frozen workload that shows how fast the machine is at the moment, in about a tenth of a second.</summary>
public static class Canary
{
    // The median of a few short repeats: one that a neighbour interrupted does not count.
    private const int Repeats = 5;

    /// <summary>Runs all kinds on the calling thread.</summary>
    /// <param name="at">When, since measuring began.</param>
    public static CanaryReading Run(TimeSpan at)
    {
        var chain = Workloads.Chain();
        return new CanaryReading(
            at.TotalSeconds,
            Median(Workloads.Integer),
            Median(Workloads.Branches),
            Median(() => Workloads.Follow(chain)),
            Median(Workloads.Allocate));
    }

    private static double Median(Func<long> workload)
    {
        // The first call compiles.
        Workloads.Keep(workload());
        return Statistics.Median.Of([.. Enumerable.Range(0, Repeats).Select(_ => Time(workload))]);
    }

    private static double Time(Func<long> workload)
    {
        var started = Stopwatch.GetTimestamp();
        Workloads.Keep(workload());
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds;
    }
}
