using Gate.Cli.Checking;
using Gate.Cli.Commands;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.GitHub.Events;
using Gate.GitHub.Publishing;
using Gate.GitHub.Runner;
using Gate.Reports;
using Gate.Reports.Markdown;

namespace Gate.Cli.Publishing;

/// <summary>One `dotnet gate publish`: what is trusted, what is said where.</summary>
internal static class PublishSession
{
    /// <summary>Opens the check.</summary>
    public static async Task<int> Start(PublishRequest request, IReadOnlyDictionary<string, string> variables, CancellationToken cancel)
    {
        if (request.IsDryRun || RunnerEnvironment.Of(variables) is not { } runner) return ExitCode.Pass;
        var publisher = new Publisher(runner, Tool.Version, TimeProvider.System);
        var target = await publisher.Find(Happened(runner), cancel);
        if ((await Grounds.Of(target, publisher, request.Config, cancel)).Settings.HasCheck) await publisher.Open(target, request.Name, cancel);
        Say(request.Error, publisher.Said);
        return ExitCode.Pass;
    }

    /// <summary>Posts a report.</summary>
    public static async Task<int> Publish(PublishRequest request, IReadOnlyDictionary<string, string> variables, CancellationToken cancel)
    {
        if (request.IsDryRun || RunnerEnvironment.Of(variables) is not { } runner)
        {
            if (request.Artifact.Length > 0) throw new GateException(Codes.ArtifactMissing, "There is no run to take an artifact from.");
            await request.Output.WriteAsync(Texts.Of(await new GroundAtHand(request.Config).Judge(InputFile.ReadBounded(request.File), request.File, cancel), request.Name, "", Standing.Trusted).Full);
            return ExitCode.Pass;
        }

        var publisher = new Publisher(runner, Tool.Version, TimeProvider.System);
        var target = await publisher.Find(Happened(runner), cancel);
        // What another run measured is not even looked at when nobody waits for it any more.
        if (request.Artifact.Length > 0 && !target.CanPost)
        {
            Say(request.Error, publisher.Said);
            return ExitCode.Pass;
        }

        return await Believed(request, publisher, target, cancel) is var (ground, judged)
            ? await Post(ground, judged, request, publisher, target, runner, variables, cancel)
            : ExitCode.CannotJudge;
    }

    private static async Task<int> Post(
        IGround ground, JudgedFile judged, PublishRequest request, Publisher publisher, Target target, RunnerEnvironment runner, IReadOnlyDictionary<string, string> variables, CancellationToken cancel)
    {
        var standing = await Standing.Of(target, ground, judged, cancel);
        // First what nothing can keep us from; GitHub may let us wait.
        Say(request.Error, [.. Tell(judged, request, ground.Settings, standing, variables), .. standing.Said]);
        await publisher.Post(target, Texts.Of(judged, request.Name, runner.Page, standing) with { Settings = ground.Settings }, cancel);
        Say(request.Error, publisher.Said);
        return ExitCode.Pass;
    }

    // A check that was opened must not wait for ever for a report that never came, or that nobody should believe.
    private static async Task<(IGround Ground, JudgedFile Judged)?> Believed(PublishRequest request, Publisher publisher, Target target, CancellationToken cancel)
    {
        var settings = GitHubSettings.Default;
        try
        {
            var ground = await Grounds.Of(target, publisher, request.Config, cancel);
            settings = ground.Settings;
            var judged = await Judged(ground, request, publisher, target, cancel);
            await publisher.Expect(target, judged.Report.Candidate.Commit, cancel);
            return (ground, judged);
        }
        catch (GateException refused)
        {
            if (settings.HasCheck) await publisher.GiveUp(target, request.Name, refused.Diagnostics[0].Code, cancel);
            Say(request.Error, [.. publisher.Said, .. refused.Diagnostics]);
            return null;
        }
    }

    private static async Task<JudgedFile> Judged(IGround ground, PublishRequest request, Publisher publisher, Target target, CancellationToken cancel)
    {
        if (request.Artifact.Length == 0) return await ground.Judge(InputFile.ReadBounded(request.File), request.File, cancel);
        if (target.Happened.Run == 0) throw new GateException(Codes.ArtifactMissing, "GITHUB_RUN_ID is no run, so there is no artifact to take.");
        var text = await publisher.Download(target, request.Artifact, cancel);
        // The verdict of a report is its writer's.
        return JudgedFile.IsRun(text)
            ? await ground.Judge(text, request.Artifact, cancel)
            : throw new GateException(Codes.NotARecording, "An artifact hands over a run file (`dotnet gate run -o run.jsonl`), which is judged here.", new Location(request.Artifact));
    }

    private static GitHubEvent Happened(RunnerEnvironment runner) => EventReader.Read(runner, EventFile.Read(runner.EventFile));

    // What the runner takes from a step without any token.
    private static IReadOnlyList<Diagnostic> Tell(JudgedFile judged, PublishRequest request, GitHubSettings settings, Standing standing, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var line in WorkflowCommands.Of(judged.Report)) request.Output.WriteLine(line);
        var notice = standing.Notice.Length > 0 ? $"{standing.Notice}\n\n" : "";
        return
        [
            .. settings.HasSummary ? RunnerFile.Summary.Append(variables, notice + MarkdownReport.Render(judged.Report, RenderOptions.Plain)) : [],
            .. RunnerFile.Outputs.Append(variables, StepOutputs.Of(judged.Report, request.File)),
        ];
    }

    private static void Say(TextWriter error, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) error.WriteLine(LogLine.Of(diagnostic.ToString()));
    }
}
