using Gate.Adapters.Files;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.GoBench;

/// <summary>One benchmark of one package while its file is read.</summary>
/// <param name="package">The package's path; empty when none is named.</param>
/// <param name="name">The name without "Benchmark", with the processor count behind it.</param>
internal sealed class GoBenchmark(string package, string name)
{
    private readonly List<GoSeries> series = new(3);

    /// <summary>The package's path.</summary>
    public string Package { get; } = package;

    /// <summary>The name as it is printed, without "Benchmark".</summary>
    public string Name { get; } = name;

    /// <summary>What is doubtful about it.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Why it did not run to its end.</summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    /// <summary>How many metrics it has.</summary>
    public int MetricCount => series.Count;

    /// <summary>Whether a result line was read.</summary>
    public bool HasValues => series.Count > 0;

    /// <summary>Whether the current process printed a result line for it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The state of the file's other configuration lines when the process printed its first line for it.</summary>
    public int Configuration { get; set; }

    /// <summary>Adds a doubt, once.</summary>
    public void Warn(string sentence) => Warnings = Once(Warnings, sentence);

    /// <summary>Adds a reason why it did not run to its end, once.</summary>
    public void Fail(string sentence) => Failures = Once(Failures, sentence);

    /// <summary>Adds a value that the current process measured; false when this line had one of the same metric before.</summary>
    public bool TryAdd(GoUnit unit, double value, long line) => Series(unit.Metric).TryAdd(value * unit.Scale, line);

    /// <summary>Makes a launch of what the current process measured.</summary>
    public void EndLaunch(string session)
    {
        foreach (var one in series) one.EndLaunch(session);
        IsOpen = false;
    }

    /// <summary>The benchmark, once the file has ended.</summary>
    public Benchmark ToBenchmark(BenchmarkId id, Func<Metric, Metric> describe) => new(
        id,
        series.FindAll(one => !one.HasNegative).ConvertAll(one => one.ToSample(describe)),
        series.Exists(one => one.HasNegative) ? [.. Warnings, .. series.Where(one => one.HasNegative).Select(WithoutRatio)] : Warnings,
        Failures)
    {
        IsJustInTime = false,
    };

    private static string WithoutRatio(GoSeries one) => $"The metric {Excerpt.Of(one.Metric.Name)} has negative values, of which no ratio can be formed; it was left out.";

    private static IReadOnlyList<string> Once(IReadOnlyList<string> sentences, string sentence) =>
        sentences.Contains(sentence, StringComparer.Ordinal) ? sentences : [.. sentences, sentence];

    private GoSeries Series(Metric metric)
    {
        // A benchmark has a handful of units. A lambda here would be two objects for every value of the file.
        foreach (var one in series)
        {
            if (ReferenceEquals(one.Metric, metric) || string.Equals(one.Metric.Name, metric.Name, StringComparison.Ordinal)) return one;
        }

        series.Add(new(metric));
        return series[^1];
    }
}
