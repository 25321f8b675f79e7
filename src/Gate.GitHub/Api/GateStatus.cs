using Gate.GitHub.Events;
using Gate.GitHub.Publishing;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>The status of a gate on a commit, for tokens that may not write checks. Posting it again replaces it.</summary>
internal sealed class GateStatus(IGitHubClient client, RepositoryName repository, string commit, string name)
{
    // GitHub refuses longer ones.
    private const int Longest = 140;

    /// <summary>Measuring has begun.</summary>
    public Task Open(string page) => Post(CommitState.Pending, "Measuring …", page);

    /// <summary>What came out.</summary>
    public Task Conclude(Conclusion conclusion, string title, string page) => Post(Of(conclusion), title, page);

    private async Task Post(CommitState state, string description, string page) => await client.Repository.Status.Create(
        repository.Owner,
        repository.Name,
        commit,
        new NewCommitStatus
        {
            State = state,
            Context = name,
            Description = Title.Within(description, Longest),
            TargetUrl = page.Length > 0 ? page : null,
        });

    // A status has no word for "somebody has to look": pending satisfies no requirement and blames nobody.
    private static CommitState Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.ActionRequired => CommitState.Pending,
        Conclusion.Success or Conclusion.Neutral => CommitState.Success,
        Conclusion.Failure => CommitState.Failure,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
