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
        var happened = Happened(runner);
        var publisher = new Publisher(runner, Tool.Version, TimeProvider.System);
        var target = await publisher.Find(happened, cancel);
        if ((await SettingsFor.Target(target, publisher, request.Config, cancel)).HasCheck) await publisher.Open(target, request.Name, cancel);
        Say(request.Error, publisher.Said);
        return ExitCode.Pass;
    }

    /// <summary>Posts a report.</summary>
    public static async Task<int> Publish(PublishRequest request, IReadOnlyDictionary<string, string> variables, CancellationToken cancel)
    {
        if (request.IsDryRun || RunnerEnvironment.Of(variables) is not { } runner)
        {
            await request.Output.WriteAsync(Texts.Of(await Judged(request, cancel), request.Name, "", isTrusted: true).Full);
            return ExitCode.Pass;
        }

        var publisher = new Publisher(runner, Tool.Version, TimeProvider.System);
        var target = await publisher.Find(Happened(runner), cancel);
        var (judged, settings) = await Believed(request, publisher, target, cancel);
        var isTrusted = !target.Happened.IsOfFork || settings.Forks == Forks.Trust;
        // First what nothing can keep us from; GitHub may let us wait.
        Say(request.Error, [.. Tell(judged, request, settings, variables), .. Distrusted(isTrusted)]);
        await publisher.Post(target, Texts.Of(judged, request.Name, runner.Page, isTrusted) with { Settings = settings }, cancel);
        Say(request.Error, publisher.Said);
        return ExitCode.Pass;
    }

    // A check that was opened must not wait for ever for a report that never came, or that nobody should believe.
    private static async Task<(JudgedFile Judged, GitHubSettings Settings)> Believed(PublishRequest request, Publisher publisher, Target target, CancellationToken cancel)
    {
        var settings = GitHubSettings.Default;
        try
        {
            settings = await SettingsFor.Target(target, publisher, request.Config, cancel);
            var judged = await Judged(request, cancel);
            await publisher.Expect(target, judged.Report.Candidate.Commit, cancel);
            return (judged, settings);
        }
        catch (GateException refused)
        {
            if (settings.HasCheck) await publisher.GiveUp(target, request.Name, refused.Diagnostics[0].Code, cancel);
            Say(request.Error, publisher.Said);
            throw;
        }
    }

    private static Task<JudgedFile> Judged(PublishRequest request, CancellationToken cancel) =>
        JudgedFile.Read(InputFile.ReadBounded(request.File), request.File, request.Config, cancel);

    private static GitHubEvent Happened(RunnerEnvironment runner) => EventReader.Read(runner, EventFile.Read(runner.EventFile));

    // What the runner takes from a step without any token.
    private static IReadOnlyList<Diagnostic> Tell(JudgedFile judged, PublishRequest request, GitHubSettings settings, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var line in WorkflowCommands.Of(judged.Report)) request.Output.WriteLine(line);
        return
        [
            .. settings.HasSummary ? RunnerFile.Summary.Append(variables, MarkdownReport.Render(judged.Report, RenderOptions.Plain)) : [],
            .. RunnerFile.Outputs.Append(variables, StepOutputs.Of(judged.Report, request.File)),
        ];
    }

    private static IEnumerable<Diagnostic> Distrusted(bool isTrusted) =>
        isTrusted ? [] : [Diagnostic.Note(Codes.ForkDistrusted, "A fork measured these numbers, so they make no check succeed.")];

    private static void Say(TextWriter error, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) error.WriteLine(diagnostic);
    }
}
