using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Hook.Talking;

namespace Gate.Running.Launching;

/// <summary>The measurements of one launch as BenchmarkDotNet's engine took them, and the readings that they make.
/// Workload/Actual iterations are used, not Workload/Result: that stage drops upper outliers, and with them collections and tails.</summary>
internal sealed class RawResults
{
    private readonly List<(string Stage, double PerOperation)> _times = [];
    private readonly List<double> _allocated = [];

    /// <summary>Takes the fields of one result line.</summary>
    public void Add(IReadOnlyList<string> fields)
    {
        if (fields[1] == Protocol.Time)
            _times.Add(($"{fields[2]}/{fields[3]}", Number(fields[5]) / Number(fields[4])));
        else if (fields[1] == Protocol.Memory)
            _allocated.Add(Allocation.PerOperation(Number(fields[3]), Number(fields[2])));
    }

    /// <summary>The readings, less the median overhead of a call; no value is below zero.</summary>
    public IReadOnlyList<Reading> Readings
    {
        get
        {
            var times = TimesLessOverhead();
            return
            [
                .. times.Count > 0 ? [new Reading(Metric.Time, times)] : Array.Empty<Reading>(),
                .. _allocated.Select(bytes => new Reading(Metric.Allocated, [bytes])),
            ];
        }
    }

    /// <summary>What a reader of the time should know.</summary>
    public IReadOnlyList<string> Warnings =>
        TimesLessOverhead() is { Count: > 0 } times && Statistics.Median.Of(times) == 0
            ? ["The benchmark takes no longer than an empty method: its time cannot be told from zero."]
            : [];

    private List<double> TimesLessOverhead()
    {
        var overheads = Times("Overhead/Actual");
        var overhead = overheads.Count > 0 ? Statistics.Median.Of(overheads) : 0;
        return [.. Times("Workload/Actual").Select(time => Math.Max(0, time - overhead))];
    }

    private List<double> Times(string stage) =>
        [.. _times.Where(time => time.Stage == stage && double.IsFinite(time.PerOperation)).Select(time => time.PerOperation)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
