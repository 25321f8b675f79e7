using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.GitHub.Events;
using Gate.GitHub.Publishing;
using Gate.GitHub.Tests.Fake;

namespace Gate.GitHub.Tests;

/// <summary>One run of the publisher against the fake, as the command does it.</summary>
internal sealed class Publishing(FakeGitHub gitHub, string fixture = "pull_request", string token = "secret")
{
    public const string Marker = "<!-- gate: gate -->";

    public InstantTime Time { get; } = new();

    public GitHubSettings Settings { get; init; } = GitHubSettings.Default;

    public bool IsTrusted { get; init; } = true;

    public string Title { get; init; } = "What came out.";

    public string Path { get; init; } = "/";

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public string Full { get; init; } = "Everything.";

    /// <summary>Posts a report and says what did not work.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Post(Report report)
    {
        var publisher = New();
        var target = await publisher.Find(Happened, CancellationToken.None);
        await publisher.Expect(target, report.Candidate.Commit, CancellationToken.None);
        await publisher.Post(target, Publication(report), CancellationToken.None);
        return publisher.Said;
    }

    /// <summary>Opens the check.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Open()
    {
        var publisher = New();
        await publisher.Open(await publisher.Find(Happened, CancellationToken.None), "gate", CancellationToken.None);
        return publisher.Said;
    }

    /// <summary>Reads gate.yml of the base.</summary>
    public async Task<byte[]> ReadBase()
    {
        var publisher = New();
        return await publisher.ReadBase(await publisher.Find(Happened, CancellationToken.None), "gate.yml", CancellationToken.None);
    }

    /// <summary>Takes the run file of the artifact "gate".</summary>
    public async Task<string> Download()
    {
        var publisher = New();
        return await publisher.Download(await publisher.Find(Happened, CancellationToken.None), "gate", CancellationToken.None);
    }

    private GitHubEvent Happened => Events.Read(fixture);

    private Publisher New() => new(Events.Runner(fixture.Split('.')[0], new Uri(gitHub.Address, Path).ToString(), token), "1.0.0", Time, Timeout);

    private Publication Publication(Report report) => new()
    {
        Report = report,
        Name = "gate",
        Settings = Settings,
        IsTrusted = IsTrusted,
        Title = Title,
        Full = $"{Full}\n\n{Marker}\n",
        Line = $"One line.\n\n{Marker}\n",
        Marker = Marker,
    };
}
