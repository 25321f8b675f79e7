using Gate.Statistics;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>What the report has of one launch.</summary>
/// <param name="Values">Nanoseconds per operation, less the median overhead and never below zero.</param>
/// <param name="HasActual">Whether the values are all actual iterations; otherwise they are BenchmarkDotNet's results.</param>
/// <param name="HasResult">Whether the launch came as far as writing its results.</param>
/// <param name="Lost">How many iterations have no time.</param>
internal readonly record struct Process(double[] Values, bool HasActual, bool HasResult, int Lost)
{
    /// <summary>Collects the iterations of one launch.</summary>
    public static Process Of(ReadOnlySpan<Iteration> iterations)
    {
        var actual = Times(iterations, IterationKind.Workload);
        var results = Times(iterations, IterationKind.Result);
        var overhead = Times(iterations, IterationKind.Overhead) is { Length: > 0 } idle ? Median.Of(idle) : 0;
        for (var i = 0; i < actual.Length; i++) actual[i] = Math.Max(0, actual[i] - overhead);
        return new(actual.Length > 0 ? actual : results, actual.Length > 0, results.Length > 0, Count(iterations, iteration => double.IsNaN(iteration.Nanoseconds)));
    }

    private static double[] Times(ReadOnlySpan<Iteration> iterations, IterationKind kind)
    {
        var times = new double[Count(iterations, iteration => iteration.Kind == kind && !double.IsNaN(iteration.Nanoseconds))];
        var next = 0;
        foreach (var iteration in iterations)
        {
            if (iteration.Kind == kind && !double.IsNaN(iteration.Nanoseconds)) times[next++] = iteration.Nanoseconds;
        }

        return times;
    }

    private static int Count(ReadOnlySpan<Iteration> iterations, Func<Iteration, bool> isCounted)
    {
        var count = 0;
        foreach (var iteration in iterations)
        {
            if (isCounted(iteration)) count++;
        }

        return count;
    }
}
