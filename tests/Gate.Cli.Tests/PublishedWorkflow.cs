using Gate.GitHub.Tests.Fake;
using Gate.Workspace.Tests.Schema;

namespace Gate.Cli.Tests;

/// <summary>The trusted half of a pair of workflows, on the fake: what `publish --artifact gate` finds and does there.</summary>
internal sealed class PublishedWorkflow : IDisposable
{
    private const long Run = 289_782_451;

    private readonly TemporaryFolder _folder = new();

    public PublishedWorkflow() => GitHub.PullRequests.Add(new FakePullRequest(7, PublishedReport.Head));

    public FakeGitHub GitHub { get; } = FakeGitHub.Start();

    public string Conclusion => (string)Assert.Single(GitHub.CheckRuns)["conclusion"]!;

    public string Comment => Assert.Single(GitHub.Comments).Body;

    public string Summary => File.ReadAllText(_folder.At("summary.md"));

    /// <summary>Puts a file into a commit.</summary>
    public PublishedWorkflow With(string path, string commit, string text)
    {
        if (path is "gate.yml") Agreement.Check(text);
        GitHub.Files[$"{path}@{commit}"] = text;
        return this;
    }

    /// <summary>Lets the base, or another commit, have a gate.yml that measures allocations, with more lines.</summary>
    public PublishedWorkflow Policy(string lines = "", string commit = PublishedRun.Base) =>
        With("gate.yml", commit, $"version: 1\nsuites: {{ shop: {{ benchmarkdotnet: {{ project: bench }}, metrics: [allocated] }} }}\n{lines}\n");

    /// <summary>The pull request is somebody else's.</summary>
    public PublishedWorkflow OfFork()
    {
        GitHub.PullRequests[0] = new FakePullRequest(7, PublishedReport.Head, HeadRepository: "mallory/orders");
        return this;
    }

    /// <summary>Publishes what the run of the event uploaded.</summary>
    public Task<ToolAnswer> Publish(string run, string fixture = "workflow_run") => Publish(FakeArtifact.Pack(("run.jsonl", run)), fixture);

    /// <summary>Publishes what the run of the event uploaded.</summary>
    public async Task<ToolAnswer> Publish(byte[] zip, string fixture = "workflow_run")
    {
        GitHub.Artifacts.Add(new FakeArtifact(GitHub.Artifacts.Count + 1, Run, "gate", zip));
        return await PublishWhatIsThere(fixture);
    }

    /// <summary>Publishes whatever was uploaded.</summary>
    public Task<ToolAnswer> PublishWhatIsThere(string fixture = "workflow_run", Func<string, string>? change = null)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Gate.GitHub.Tests", "Fixtures", $"{fixture}.json"));
        _folder.Write("event.json", change is null ? text : change(text));
        return Tool.Run(_folder.Path, Variables(fixture.Split('.')[0]), ["publish", "--artifact", "gate"]);
    }

    public void Dispose()
    {
        GitHub.Dispose();
        _folder.Dispose();
    }

    private (string Name, string Value)[] Variables(string name) =>
    [
        ("GITHUB_ACTIONS", "true"), ("GITHUB_EVENT_NAME", name), ("GITHUB_EVENT_PATH", _folder.At("event.json")), ("GITHUB_REPOSITORY", "shop/orders"),
        ("GITHUB_SHA", new string('d', 40)), ("GITHUB_API_URL", GitHub.Address.ToString().TrimEnd('/')), ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_RUN_ID", "289782451"),
        ("GITHUB_TOKEN", "secret"), ("GITHUB_OUTPUT", _folder.At("outputs.txt")), ("GITHUB_STEP_SUMMARY", _folder.At("summary.md")),
    ];
}
