using Gate.Core.Benchmarks;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>One benchmark of a report, before it is known which jobs the other benchmarks have.</summary>
internal sealed record ReportCase(string Name, JobName Job, IReadOnlyList<Sample> Samples, IReadOnlyList<string> Warnings, IReadOnlyList<string> Failures)
{
    private const string FromValues =
        "The report has no measurements (a brief report, or an old one); the values of its statistics were read as one launch, without upper outliers.";

    private const string FromSummary = "The report has neither measurements nor the values of its statistics; only their median or mean was read.";

    private const string TooShort = "Its time cannot be told from that of an empty method.";

    /// <summary>Judges what a report says of one benchmark.</summary>
    public static ReportCase Of(Names names, Summary summary, bool isNull, MemoryUse memory, List<Iteration> iterations, string session)
    {
        var job = JobName.Parse(names);
        var launches = Launches.Of(iterations, session, job.Launches);
        if (isNull) return Failed(names.Benchmark, job, "It did not run to its end: BenchmarkDotNet computed no statistics for it.");
        var (times, warnings) = Times(summary, launches, session);
        if (times.Count == 0) return Failed(names.Benchmark, job, "It did not run to its end: the report has no measurement of it.");
        if (times.Any(launch => launch.Value == 0)) warnings = [.. warnings, TooShort];
        return new(names.Benchmark, job, Measured(times, memory, session), warnings, launches.Failures);
    }

    private static ReportCase Failed(string name, JobName job, string reason) => new(name, job, [], [], [reason]);

    private static (IReadOnlyList<Launch> Times, IReadOnlyList<string> Warnings) Times(Summary summary, Launches launches, string session) =>
        launches.Complete.Count > 0 ? (launches.Complete, launches.Warnings)
        : summary.Values.Count > 0 ? ([new Launch(session, summary.Values)], [.. launches.Warnings, FromValues])
        : double.IsFinite(summary.Median) ? ([new Launch(session, [summary.Median])], [.. launches.Warnings, FromSummary])
        : double.IsFinite(summary.Mean) ? ([new Launch(session, [summary.Mean])], [.. launches.Warnings, FromSummary])
        : ([], []);

    private static List<Sample> Measured(IReadOnlyList<Launch> times, MemoryUse memory, string session)
    {
        var samples = new List<Sample> { new(Metric.Time, times) };
        if (memory.IsMeasured) samples.Add(new(Metric.Allocated, [new Launch(session, [memory.Bytes])]));
        return samples;
    }
}
