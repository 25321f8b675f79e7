using Gate.Cli.Commands;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Reports.Json;
using Gate.Workspace.Baselines;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>Brings what was stored here to a branch of the server, where the gate passed. It measures nothing: what builds and runs code holds no token, and this does.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="ReportFile">The report of the check.</param>
internal sealed record BaselinePush(string Branch, string ReportFile)
{
    /// <summary>Adds the sessions that measured the commit which is checked out to what the branch has, and pushes them.</summary>
    /// <returns>What the branch has now.</returns>
    /// <exception cref="GateException">GATE5011, GATE5012: the gate did not pass for this commit, nothing of it is stored here, or the branch cannot be pushed.</exception>
    public async Task<IReadOnlyList<Baseline>> Store(Place place, CancellationToken cancel)
    {
        var repository = await place.Repository(cancel);
        var head = await repository.Head(cancel);
        Require(head);
        IReadOnlyList<Baseline> own = [.. Stored(place.Store).Where(baseline => string.Equals(baseline.Sessions[^1].Commit, head, StringComparison.OrdinalIgnoreCase))];
        if (own.Count == 0) throw Refusal($"no session here has measured {head}; `dotnet gate baseline update` does");
        var folder = Path.GetRelativePath(repository.Root, Path.Combine(place.Folder, "baselines")).Replace('\\', '/');
        List<Baseline> stored = [];
        await new BranchCommit(repository, CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory), Place.Environment).Push(
            Branch,
            folder,
            $"Store baselines of {string.Join(", ", own.Select(baseline => baseline.Testbed.Name).Distinct(StringComparer.Ordinal))}\n\nMeasured at {head}.",
            top => stored = [.. own.Select(baseline => Add(baseline, new BaselineStore(Path.Combine(top, folder))))],
            cancel);
        return stored;
    }

    private void Require(string head)
    {
        if (ReportFile.Length == 0) throw Refusal("--commit needs --report with the report of the check");
        if (Place.Environment.TryGetValue("GITHUB_EVENT_NAME", out var name) && name.StartsWith("pull_request", StringComparison.Ordinal)) throw Refusal("this is a pull request");
        var report = ReportJson.Read(InputFile.Read(ReportFile), ReportFile);
        if (!string.Equals(report.Candidate.Commit, head, StringComparison.OrdinalIgnoreCase)) throw Refusal($"the report is not of {head}");
        if (report.Outcome > Outcome.Warn) throw Refusal($"the outcome of the report is '{report.Outcome.Word()}'");
    }

    // Of every machine: the one that pushes need not be the one that measured.
    private static IEnumerable<Baseline> Stored(BaselineStore store) =>
        store.List().Select(file => store.TryRead(file.Testbed, file.Suite, out var baseline) ? baseline : null).OfType<Baseline>().Where(baseline => baseline.Sessions.Count > 0);

    private static Baseline Add(Baseline own, BaselineStore store) => store.Update(
        own.Testbed.Name,
        own.Suite,
        stored => BaselineUpdate.Add(stored ?? BaselineUpdate.Empty(own.Suite, own.Testbed), own.Sessions[^1], own.Testbed, Measured(own), LearnedNoise.Of));

    private static IReadOnlyList<Benchmark> Measured(Baseline own) =>
    [
        .. own.Benchmarks
            .Select(benchmark => new Benchmark(benchmark.Id, [.. benchmark.Metrics.Select(metric => Newest(metric.Sample, own.Sessions[^1].Id)).OfType<Sample>()], [], []))
            .Where(benchmark => benchmark.Samples.Count > 0),
    ];

    private static Sample? Newest(Sample sample, string session) =>
        sample.Launches.Where(launch => string.Equals(launch.Session, session, StringComparison.Ordinal)).ToList() is { Count: > 0 } launches ? new Sample(sample.Metric, launches) : null;

    private static GateException Refusal(string why) => new(Codes.BaselineOfFailure, $"Nothing is stored: {why}.");
}
