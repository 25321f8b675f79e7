using Gate.GitHub.Events;
using Gate.GitHub.Publishing;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>The check of a gate on a commit. There is one: it is opened, concluded, and concluded again when a job runs again.</summary>
internal sealed class GateCheck(IGitHubClient client, RepositoryName repository, string commit, string name, TimeProvider time)
{
    // GitHub refuses longer ones.
    private const int LongestTitle = 255;

    private string Mark => $"gate:{name}";

    /// <summary>Opens it: measuring has begun.</summary>
    public async Task Open(string page)
    {
        if (await Find() is null) await client.Check.Run.Create(repository.Owner, repository.Name, New(CheckStatus.InProgress, page));
    }

    /// <summary>Concludes it.</summary>
    public async Task Conclude(Conclusion conclusion, string title, string summary, IReadOnlyList<NewCheckRunAnnotation> annotations, string page)
    {
        var output = new NewCheckRunOutput(Title.Within(title, LongestTitle), summary) { Annotations = annotations };
        var found = await Find();
        // A request whose answer was lost has been done.
        if (found is not null && HasSaid(found, conclusion, output)) return;
        // GitHub adds annotations to those that are there: a check that has some stays as it is, and a new one takes its place.
        if (found is { Output: null or { AnnotationsCount: 0 } })
        {
            await client.Check.Run.Update(repository.Owner, repository.Name, found.Id, new CheckRunUpdate
            {
                Status = CheckStatus.Completed,
                Conclusion = Of(conclusion),
                CompletedAt = time.GetUtcNow(),
                DetailsUrl = Url(page),
                Output = output,
            });
            return;
        }

        var run = New(CheckStatus.Completed, page);
        run.Conclusion = Of(conclusion);
        run.CompletedAt = time.GetUtcNow();
        run.Output = output;
        await client.Check.Run.Create(repository.Owner, repository.Name, run);
    }

    private NewCheckRun New(CheckStatus status, string page) =>
        new(name, commit) { Status = status, StartedAt = time.GetUtcNow(), ExternalId = Mark, DetailsUrl = Url(page) };

    private static bool HasSaid(CheckRun found, Conclusion conclusion, NewCheckRunOutput output) =>
        found.Conclusion is { } said && said.TryParse(out var known) && known == Of(conclusion)
        && string.Equals(found.Output?.Title, output.Title, StringComparison.Ordinal)
        && string.Equals(found.Output?.Summary, output.Summary, StringComparison.Ordinal);

    private async Task<CheckRun?> Find()
    {
        var found = await client.Check.Run.GetAllForReference(repository.Owner, repository.Name, commit, new CheckRunRequest { CheckName = name }, Pages.All);
        return found.CheckRuns.Where(run => string.Equals(run.ExternalId, Mark, StringComparison.Ordinal)).MaxBy(run => run.Id);
    }

    private static string? Url(string page) => page.Length > 0 ? page : null;

    private static CheckConclusion Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.ActionRequired => CheckConclusion.ActionRequired,
        Conclusion.Success => CheckConclusion.Success,
        Conclusion.Neutral => CheckConclusion.Neutral,
        Conclusion.Failure => CheckConclusion.Failure,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
