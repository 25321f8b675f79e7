using Gate.Core.Analysing;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Profiling;
using Gate.Core.Variants;
using Gate.Profiles.Shares;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Analysing;

/// <summary>Reads results and profiles, and makes an analysis of them; runs nothing.</summary>
internal static class AnalysisSession
{
    /// <summary>The analysis of result files.</summary>
    public static async Task<Analysis> OfFiles(AnalysisRequest request, CancellationToken cancel)
    {
        var (configuration, folder) = ConfigurationOf(request.Config);
        var run = Adapters.Adapters.Read(request.Files, suite: "");
        var pairs = VariantFinder.Find([.. run.Benchmarks.Select(benchmark => benchmark.Id)], configuration.Variants, marks: []);
        var variants = VariantComparisons.Compare(pairs, run.Benchmarks, configuration.Policy);
        return await Of(request, run with { Diagnostics = [.. run.Diagnostics, .. Unmatched(configuration, [.. run.Benchmarks.Select(benchmark => benchmark.Id)])] }, variants, configuration, folder, cancel);
    }

    /// <summary>The analysis of what was measured, with the profiles that were asked for; that of gate.yml is relative to its folder.</summary>
    public static async Task<Analysis> Of(
        AnalysisRequest request, Run run, IReadOnlyList<VariantResult> variants, GateConfiguration configuration, string folder, CancellationToken cancel)
    {
        IReadOnlyList<string> asked = request.Profiles.Count > 0 || configuration.Analysis.Profile.Length == 0 ? request.Profiles : [Placed(configuration.Analysis.Profile, folder)];
        var profiles = new List<IProfile>();
        foreach (var path in asked) profiles.Add(await MeasuredProfile.Read(path, cancel));
        var unnamed = profiles.Where(profile => !profile.HasSymbols)
            .Select(profile => new Diagnostic(Codes.ProfileWithoutSymbols, Severity.Warning, "the profile has no names of functions, only addresses in binaries, so what benchmarks are about cannot be found in it.", new Location(profile.Source)));
        return Analyst.Of(
            [.. request.Files, .. asked],
            run with { Diagnostics = [.. run.Diagnostics, .. unnamed] },
            variants,
            profiles,
            configuration.Analysis with { Flags = request.Flags.Over(configuration.Analysis.Flags) });
    }

    // Results can be analysed anywhere; thresholds and variants come from a gate.yml where there is one.
    private static (GateConfiguration Configuration, string Folder) ConfigurationOf(string config)
    {
        if (config.Length == 0 && !ConfigurationFile.IsThere(Environment.CurrentDirectory)) return (new GateConfiguration { Suites = [] }, Environment.CurrentDirectory);
        var file = ConfigurationFile.Load(Environment.CurrentDirectory, config);
        return (file.Configuration, file.Folder);
    }

    private static string Placed(string source, string folder) =>
        ProfileTool.IsAddressOf(source) ? source : Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder, source));

    /// <summary>What to say of entries of `variants` that pair no benchmarks.</summary>
    public static IEnumerable<Diagnostic> Unmatched(GateConfiguration configuration, IReadOnlyList<BenchmarkId> benchmarks) => configuration.Variants
        .Where(rule => !VariantFinder.HasPairs(rule, benchmarks))
        .Select(rule => Diagnostic.Warning(Codes.VariantsUnmatched, $"`variants` of gate.yml: no benchmark that matches '{rule.Candidate}' has one that matches '{rule.Baseline}' with the same text for * and the same parameters."));
}
