using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Profiling;
using Gate.Core.Reporting;
using Gate.Core.Variants;

namespace Gate.Core.Analysing;

/// <summary>Puts an analysis together. Pure: the same measurements give the same document.</summary>
public static class Analyst
{
    // What holds less of a profile than this is no hot spot, and work that holds less of all of them is a false target.
    private const double HotShare = 0.05, FalseShare = 0.01;
    private const int TopFunctions = 10, MostHotSpots = 5;

    /// <summary>The analysis of a run whose variants were compared.</summary>
    /// <param name="sources">What was looked at.</param>
    /// <param name="run">The results.</param>
    /// <param name="variants">What was found of the variants.</param>
    /// <param name="profiles">Profiles of real work.</param>
    /// <param name="configuration">What gate.yml says.</param>
    public static Analysis Of(
        IReadOnlyList<string> sources, Run run, IReadOnlyList<VariantResult> variants, IReadOnlyList<IProfile> profiles, AnalysisSettings configuration)
    {
        var costs = BenchmarkCosts.Of(run.Benchmarks, configuration.Flags);
        // Where functions have no names, nobody can tell what is in a profile and what is not.
        var named = profiles.Where(profile => profile.HasSymbols).ToList();
        var impacts = named.Count == 0 ? [] : Impacts.Of([.. run.Benchmarks.Select(benchmark => benchmark.Id)], named, configuration.Exercises);
        var hot = named.SelectMany(profile => profile.SampleTypes.Select(type => profile.View(type, TopFunctions))).ToList();
        var views = profiles.SelectMany(profile => profile.SampleTypes.Select(type => profile.View(type, TopFunctions))).ToList();
        var shares = impacts.ToDictionary(impact => impact.Benchmark, impact => impact.Greatest);
        var ordered = variants.OrderByDescending(variant => shares.GetValueOrDefault(variant.Pair.Candidate)).ThenByDescending(variant => variant.Recommendation).ThenBy(variant => variant.Pair.Candidate).ToList();
        return new Analysis
        {
            Sources = sources,
            Commit = run.Commit,
            Testbed = run.Testbed,
            Benchmarks = costs,
            Variants = ordered,
            Profiles = views,
            Impacts = impacts,
            Limits = configuration.Flags,
            Advice = [.. HotSpots(hot).Concat(Changes(ordered, shares)).Concat(Flagged(costs, shares)).OrderByDescending(advice => advice.Share)],
            FalseTargets = [.. impacts.Where(impact => impact.Found.Length > 0 && impact.Greatest < FalseShare)],
            NotMeasured = [.. Gaps.Of(run, variants, views, impacts).Where(sentence => sentence.Length > 0)],
            Diagnostics = run.Diagnostics,
        };
    }

    // The same function may lead several sample types; it is looked at once, by its greatest share.
    private static IEnumerable<Advice> HotSpots(IReadOnlyList<ProfileView> views) => views
        .SelectMany(view => view.Functions.Select(function => (view, function, Share: function.Flat.ShareOf(view.Total))))
        .Where(spot => spot.Share >= HotShare)
        .OrderByDescending(spot => spot.Share)
        .DistinctBy(spot => spot.function.Function)
        .Take(MostHotSpots)
        .Select(spot => new Advice(spot.function.Function, $"holds {Percent(spot.Share)} of {spot.view.SampleType} ({Readable.Value(spot.function.Flat.Value, spot.view.Unit)})", spot.Share));

    private static IEnumerable<Advice> Changes(IEnumerable<VariantResult> variants, Dictionary<BenchmarkId, double> shares) => variants
        .Where(variant => variant.Recommendation is Recommendation.Remove)
        .Select(variant => new Advice(
            variant.Pair.Candidate.DisplayName,
            $"remove in favour of {BenchmarkName.Of(variant.Pair.Baseline.Name).Segments[^1]}: {variant.Reason}",
            shares.GetValueOrDefault(variant.Pair.Candidate)));

    private static IEnumerable<Advice> Flagged(IEnumerable<BenchmarkCost> costs, Dictionary<BenchmarkId, double> shares) => costs
        .Where(cost => cost.Flags.Count > 0 && shares.GetValueOrDefault(cost.Benchmark) >= FalseShare)
        .Select(cost => new Advice(cost.Benchmark.DisplayName, $"{string.Join(", ", cost.Flags)} an operation, and in the profile", shares[cost.Benchmark]));

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share * 100:0.#} %");
}
