using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Workspace.Baselines;

namespace Gate.Cli.Tests;

/// <summary>What was merged becomes what later changes are compared with, where the gate passed.</summary>
public sealed class BaselinePushTests(CheckedRepository repository) : IClassFixture<CheckedRepository>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Stored => Path.Combine(repository.Root, "baselines", "bench-01", "bench.json");

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(Path.Combine(repository.Root, "baselines"), recursive: true);
    }

    [Fact]
    public async Task What_is_stored_here_of_the_commit_goes_on_top_of_what_the_branch_has()
    {
        Write(Baseline("theirs", new string('a', 40), 80));
        await repository.Commit("Theirs");
        var head = await repository.PushToServer();
        Write(Baseline("mine", head, 100));

        var answer = await Push(PublishedReport.Passed, head);

        Assert.Equal((0, "", "stored: bench on bench-01, 1 benchmarks, 2 sessions\n"), (answer.ExitCode, answer.Error, answer.Output));
        var pushed = BaselineFormat.Read(await repository.AtServer("baselines/bench-01/bench.json"), "bench.json");
        Assert.Equal(["theirs", "mine"], pushed.Sessions.Select(session => session.Id));
        Assert.Equal([80, 100], pushed.Benchmarks[0].Metrics[0].Sample.Launches.Select(launch => launch.Values[0]));
    }

    [Fact]
    public async Task Nothing_is_pushed_where_the_gate_failed_or_was_of_another_commit_or_is_a_pull_request()
    {
        var head = await repository.PushToServer();
        Write(Baseline("mine", head, 100));

        var failed = await Push(PublishedReport.Regressed, head);
        var another = await Push(PublishedReport.Passed, new string('a', 40));
        var request = await Push(PublishedReport.Passed, head, ("GITHUB_EVENT_NAME", "pull_request"));
        var without = await repository.Run("baseline", "update", "--commit", "main");
        Write(Baseline("old", new string('a', 40), 100));
        var old = await Push(PublishedReport.Passed, head);

        Assert.All(new[] { failed, another, request, without, old }, answer =>
        {
            Assert.Equal(2, answer.ExitCode);
            Assert.Contains("error GATE5011: ", answer.Error, StringComparison.Ordinal);
        });
    }

    private Task<ToolAnswer> Push(string report, string commit, params (string Name, string Value)[] variables) => repository.RunWith(
        variables,
        "baseline", "update", "--commit", "main", "--report", _folder.Write("report.json", report.Replace(PublishedReport.Head, commit, StringComparison.Ordinal)));

    private void Write(Baseline baseline)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Stored)!);
        File.WriteAllText(Stored, BaselineFormat.Write(baseline));
    }

    private static Baseline Baseline(string session, string commit, double bytes) => new(
        "bench",
        commit,
        PublishedRun.Machine,
        [new StoredSession(session, commit, new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero))],
        [new StoredBenchmark(new BenchmarkId("bench", "Buffers.Fill"), [new StoredMetric(new Sample(Metric.Allocated, [new Launch(session, [bytes])]), Noise.Unknown)])]);
}
