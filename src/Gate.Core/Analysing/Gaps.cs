using Gate.Core.Benchmarks;
using Gate.Core.Profiling;
using Gate.Core.Reporting;
using Gate.Core.Variants;

namespace Gate.Core.Analysing;

/// <summary>What an analysis does not know: silence is never an answer.</summary>
internal static class Gaps
{
    private const int Named = 5;

    public static IEnumerable<string> Of(Run run, IReadOnlyList<VariantResult> variants, IReadOnlyList<ProfileView> views, IReadOnlyList<Impact> impacts)
    {
        var measured = run.Benchmarks.Where(benchmark => !benchmark.HasFailed).ToList();
        yield return Sentence(run.Benchmarks.Where(benchmark => benchmark.HasFailed), "Did not run to the end");
        yield return Sentence(measured.Where(benchmark => !Has(benchmark, Metric.Allocated)), "Without allocated bytes (-benchmem, or [MemoryDiagnoser])");
        yield return Sentence(measured.Where(benchmark => Has(benchmark, Metric.Time) && Values(benchmark) < 3), "With fewer than three values or launches, which show nothing of their scatter");
        yield return variants.Count == 0
            ? "No two benchmarks were found to be variants of one another: name them so (WithPool and Standard), mark one with Baseline = true, or list them under variants in gate.yml."
            : Sentence(variants.Where(variant => variant.Recommendation == Recommendation.Inconclusive).Select(variant => variant.Pair.Candidate), "Not to be told from what it is compared with");
        yield return views.Count == 0 ? "No profile of real work was given (--profile), so whether any benchmark matters is not known." : "";
        yield return Sentence(impacts.Where(impact => impact.Found.Length == 0).Select(impact => impact.Benchmark), "About functions that neither gate.yml (analysis.exercises) nor names tell, so that the share of the profile is not known");
        yield return views.Any(view => double.IsNaN(view.Total.Samples)) ? "Some profiles do not tell how many samples they hold, so their shares have no bounds." : "";
        if (variants.Count > 0) yield return "What the program as a whole gains by a change was not measured: a command suite of gate.yml does. How complex the code is, only its reader can tell.";
    }

    private static int Values(Benchmark benchmark) =>
        VariantEvidence.Units(benchmark.Samples.First(sample => string.Equals(sample.Metric.Name, Metric.Time.Name, StringComparison.Ordinal)), benchmark.IsJustInTime);

    private static bool Has(Benchmark benchmark, Metric metric) =>
        benchmark.Samples.Any(sample => string.Equals(sample.Metric.Name, metric.Name, StringComparison.Ordinal));

    private static string Sentence(IEnumerable<Benchmark> benchmarks, string what) => Sentence(benchmarks.Select(benchmark => benchmark.Id), what);

    private static string Sentence(IEnumerable<BenchmarkId> benchmarks, string what)
    {
        var all = benchmarks.ToList();
        if (all.Count == 0) return "";
        var rest = all.Count > Named ? $" and {Readable.Whole(all.Count - Named)} more" : "";
        return $"{what}: {string.Join(", ", all.Take(Named).Select(id => id.DisplayName))}{rest}.";
    }
}
