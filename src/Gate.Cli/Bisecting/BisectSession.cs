using Gate.Cli.Checking;
using Gate.Core;
using Gate.Core.Bisecting;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Cli.Bisecting;

/// <summary>Searches for the commit that made a benchmark worse: every question is a check of one commit against the good one, both in worktrees of their own.</summary>
internal sealed class BisectSession(Place place, BisectRequest request, string good, string bad)
{
    // What a commit that does not build, or lacks the project, is refused with; the good side was built before.
    private static readonly Code[] Unbuildable =
    [
        Codes.BuildFailed, Codes.BuildTimedOut, Codes.BuildOutputMissing, Codes.ProjectMissing, Codes.ProjectAmbiguous, Codes.FrameworkUnusable, Codes.NotAProgram, Codes.ProgramSilent,
        Codes.BenchmarkDotNetMissing, Codes.BenchmarksMissing, Codes.ListingFailed, Codes.GoBuildFailed, Codes.PreparationFailed, Codes.CommandNotStarted,
    ];

    private string _suite = request.Suite;

    /// <summary>The search from beginning to end, or from where it was left.</summary>
    /// <exception cref="GateException">There is nothing to search, both ends are alike, or the machine was not fit to measure.</exception>
    public static async Task<Bisection> Run(Place place, BisectRequest request, CancellationToken cancel)
    {
        var repository = await place.Repository(cancel);
        var (good, bad) = (await repository.Resolve(request.Good, cancel), await repository.Resolve(request.Bad, cancel));
        var commits = await repository.WayTo(good, bad, cancel);
        if (commits.Count == 0) throw new GateException(Codes.BisectNoPath, $"'{request.Bad}' does not come after '{request.Good}'.");
        return await new BisectSession(place, request, good, bad).Search(commits, cancel);
    }

    private async Task<Bisection> Search(IReadOnlyList<string> commits, CancellationToken cancel)
    {
        var file = BisectFile.Of(place, request, good, bad);
        var search = new Bisection(commits, place.Configuration.Policy.Misses, request.IsFresh ? [] : file.Read());
        if (search.Steps.Count > 0) request.Talk.Say($"Taking up an unfinished search with {search.Steps.Count} answers (--fresh begins anew).");
        while (search.Next is { Length: > 0 } commit)
        {
            request.Talk.Say($"{commit[..10]}: one of {search.Suspects.Count} commits that may have made the step.");
            search = search.With(await Ask(search, commit, cancel));
            file.Write(search.Steps);
        }

        return search.IsConfirmed ? search : throw new GateException(Codes.BisectNotWorse, $"{bad[..10]} against {good[..10]}: {search.Steps[0].Why}.");
    }

    private async Task<BisectStep> Ask(Bisection search, string commit, CancellationToken cancel)
    {
        var share = search.Share;
        var policy = search.Steps.Count == 0
            ? BisectPolicy.Confirming(place.Configuration.Policy, share)
            : BisectPolicy.Halving(place.Configuration.Policy, search.Steps[0], SuiteMetrics.Named(request.Metric), share);
        try
        {
            return BisectStep.Of(commit, await Measure(policy, commit, Drawn.Seed(request.Seed, search.Steps.Count), cancel), share);
        }
        catch (GateException refused) when (search.Steps.Count > 0 && Unbuildable.Contains(refused.Diagnostics[0].Code))
        {
            request.Talk.Say($"{commit[..10]} is skipped: {refused.Diagnostics[0]}");
            return new BisectStep(commit, BisectAnswer.Skipped, 0, $"it does not build ({refused.Diagnostics[0].Code.Id})");
        }
    }

    private async Task<Finding> Measure(Policy policy, string commit, int seed, CancellationToken cancel)
    {
        var asked = place.Only(_suite.Length > 0 ? [_suite] : []);
        asked = asked with { Configuration = asked.Configuration with { Policy = policy, Suites = Suites(asked.Configuration) } };
        var measure = new MeasureRequest([], "", good, new Glob(request.Benchmark), Mode.Duel, request.IsFresh, seed, request.Talk) { Candidate = commit };
        using var session = await CheckSession.Prepare(asked, measure, cancel);
        using var file = await session.Measure(cancel);
        var report = Check.Evaluate(file.Recording, [], [], asked.Configuration);
        if (report.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } unfit) throw new GateException(unfit);
        var finding = Only(report);
        _suite = finding.Benchmark.Suite;
        return finding;
    }

    private IReadOnlyList<Suite> Suites(GateConfiguration configuration)
    {
        IReadOnlyList<Suite> suites =
        [
            .. configuration.Suites
                .Where(suite => suite.Metrics.Count == 0 || suite.Metrics.Contains(request.Metric, StringComparer.Ordinal))
                .Select(suite => suite.Metrics.Count == 0 ? suite : suite with { Metrics = [request.Metric] }),
        ];
        return suites.Count > 0 ? suites : throw new GateException(Codes.UnmeasuredMetric, $"No suite measures '{request.Metric}'. Add it to the suite's `metrics` in gate.yml, or name another with --metric.");
    }

    private Finding Only(Report report)
    {
        var findings = report.Findings.Where(finding => string.Equals(finding.Metric.Name, request.Metric, StringComparison.Ordinal)).ToList();
        return findings switch
        {
            [var only] => only,
            [] => throw new GateException(Codes.BisectSeveral, $"'{request.Benchmark}' has no metric '{request.Metric}'. It has: {string.Join(", ", report.Findings.Select(finding => finding.Metric.Name).Distinct(StringComparer.Ordinal))}."),
            _ => throw new GateException(Codes.BisectSeveral, $"'{request.Benchmark}' matches {findings.Count} benchmarks: {string.Join(", ", findings.Take(5).Select(finding => finding.Benchmark.ToString()))}{(findings.Count > 5 ? ", …" : "")}."),
        };
    }
}
