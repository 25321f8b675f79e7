using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Joining;

/// <summary>Joins what the files said into one run.</summary>
internal static class Joiner
{
    /// <summary>Joins readings in the order of the files.</summary>
    /// <exception cref="GateException">A file was refused, or there is no benchmark in any.</exception>
    public static Run Join(IReadOnlyList<FileOutcome> outcomes, IReadOnlyList<Diagnostic> found)
    {
        Refuse([.. outcomes.SelectMany(outcome => outcome.Errors)]);
        var readings = outcomes.Select(outcome => outcome.Reading).OfType<FileReading>().ToList();
        var testbed = TestbedAgreement.Of([.. readings.Select(reading => reading.Testbed)]);
        var diagnostics = (Diagnostic[])[.. found, .. Skipped(outcomes), .. readings.SelectMany(reading => reading.Diagnostics), .. testbed.Diagnostics];
        var benchmarks = Benchmarks(outcomes);
        if (benchmarks.Count == 0) RefuseNothing(diagnostics);
        return new(Commit(readings), testbed.Testbed, benchmarks, diagnostics);
    }

    private static void Refuse(IReadOnlyList<Diagnostic> errors)
    {
        if (errors.Count > 0) throw new GateException(errors);
    }

    private static void RefuseNothing(IReadOnlyList<Diagnostic> diagnostics) => throw new GateException(
    [
        .. diagnostics,
        Diagnostic.Error(Codes.InputWithoutBenchmarks, "the results hold no benchmark. Check the filter of the run, and its log for a failure."),
    ]);

    private static IEnumerable<Diagnostic> Skipped(IReadOnlyList<FileOutcome> outcomes)
    {
        var count = outcomes.Count(outcome => ReferenceEquals(outcome, FileOutcome.Skipped));
        if (count > 0) yield return Diagnostic.Note(Codes.InputSkipped, string.Create(CultureInfo.InvariantCulture, $"files without results that were skipped: {count}."));
    }

    private static string Commit(IReadOnlyList<FileReading> readings) =>
        readings.Select(reading => reading.Commit).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "";

    private static List<Benchmark> Benchmarks(IReadOnlyList<FileOutcome> outcomes) =>
    [
        .. Same(outcomes)
            .Select(same => Finish(same.Adapter, BenchmarkJoin.Of(same.Benchmarks)))
            .OrderBy(benchmark => benchmark.Id),
    ];

    private static IEnumerable<(IAdapter Adapter, IReadOnlyList<Benchmark> Benchmarks)> Same(IReadOnlyList<FileOutcome> outcomes)
    {
        var read = outcomes.Where(outcome => outcome.Reading is not null).ToList();
        // A single file names each benchmark once: nothing to group, and a large file is not held twice.
        return read is [var only]
            ? only.Reading!.Benchmarks.Select(benchmark => (only.Adapter!, (IReadOnlyList<Benchmark>)[benchmark]))
            : read
                .SelectMany(outcome => outcome.Reading!.Benchmarks, (outcome, benchmark) => (outcome.Adapter, Benchmark: benchmark))
                .GroupBy(one => one.Benchmark.Id)
                .Select(same => (same.First().Adapter!, (IReadOnlyList<Benchmark>)[.. same.Select(one => one.Benchmark)]));
    }

    private static Benchmark Finish(IAdapter adapter, Benchmark joined) =>
        adapter.DoubtsAbout(joined) is { Count: > 0 } doubts
            ? joined with { Warnings = joined.Warnings.Count == 0 ? doubts : [.. joined.Warnings, .. doubts] }
            : joined;
}
