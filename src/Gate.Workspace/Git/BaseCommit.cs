namespace Gate.Workspace.Git;

/// <summary>The commit to compare with, and a sentence that says why it is that one.</summary>
public sealed record BaseChoice(string Commit, string Why);

/// <summary>Chooses the base commit (design, 4.4). Pure: the facts were gathered before.</summary>
public static class BaseCommit
{
    /// <summary>What was asked for; on a pull request the first parent of GitHub's merge commit, otherwise the merge base;
    /// elsewhere the stored baseline's commit, the merge base with the default branch, or HEAD's first parent;
    /// HEAD itself when there is nothing before it, or when uncommitted changes are what is to be judged.</summary>
    public static BaseChoice Choose(BaseFacts facts) =>
        facts.Requested.Length > 0 ? new(facts.RequestedCommit, $"It is '{facts.Requested}', given with --base.")
        : facts is { IsPullRequest: true, Parents.Count: > 1 } ? new(facts.Parents[0], "It is the first parent of the pull request's merge commit.")
        : facts is { IsPullRequest: true, MergeBase.Length: > 0 } ? new(facts.MergeBase, $"It is where the pull request left '{facts.DefaultBranch}'.")
        : facts is { IsBaselineThere: true } ? new(facts.BaselineCommit, "It is the commit of the stored baseline.")
        : facts is { IsOnDefaultBranch: false, MergeBase.Length: > 0 } && IsOther(facts) ? new(facts.MergeBase, $"It is where this branch left '{facts.DefaultBranch}'{Absent(facts)}.")
        : facts.IsDirty ? new(facts.Head, $"It is HEAD, because the working tree has uncommitted changes to judge{Absent(facts)}.")
        : facts.Parents.Count > 0 ? new(facts.Parents[0], $"It is the first parent of HEAD{Absent(facts)}.")
        : new(facts.Head, $"It is HEAD, because there is no commit before it{Absent(facts)}.");

    // A branch that has no commit of its own yet is judged by its uncommitted changes or by its last commit.
    private static bool IsOther(BaseFacts facts) => !string.Equals(facts.MergeBase, facts.Head, StringComparison.Ordinal);

    private static string Absent(BaseFacts facts) =>
        facts.BaselineCommit.Length == 0 ? "; no baseline is stored" : $"; the stored baseline's commit {facts.BaselineCommit[..Math.Min(10, facts.BaselineCommit.Length)]} is not in this clone";
}
