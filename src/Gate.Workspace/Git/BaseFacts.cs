using Gate.Core.Diagnostics;

namespace Gate.Workspace.Git;

/// <summary>What the choice of the base commit depends on. Texts are empty where there is no such thing.</summary>
public sealed record BaseFacts
{
    /// <summary>What --base says.</summary>
    public string Requested { get; init; } = "";

    /// <summary>The commit of <see cref="Requested"/>.</summary>
    public string RequestedCommit { get; init; } = "";

    /// <summary>The commit that is checked out.</summary>
    public required string Head { get; init; }

    /// <summary>The parents of HEAD, first parent first.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Whether files that git knows differ from HEAD.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Whether a build server says that this is a pull request.</summary>
    public bool IsPullRequest { get; init; }

    /// <summary>The commit of the stored baseline.</summary>
    public string BaselineCommit { get; init; } = "";

    /// <summary>Whether the baseline's commit is in this clone.</summary>
    public bool IsBaselineThere { get; init; }

    /// <summary>The branch that changes go into.</summary>
    public string DefaultBranch { get; init; } = "";

    /// <summary>Whether the branch that is checked out is that branch.</summary>
    public bool IsOnDefaultBranch { get; init; }

    /// <summary>The best common ancestor of HEAD and the default branch.</summary>
    public string MergeBase { get; init; } = "";

    /// <summary>Gathers the facts.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="requested">What --base says; empty when it is not given.</param>
    /// <param name="baselineCommit">The commit of the stored baseline; empty when none is stored.</param>
    /// <param name="environment">The variables of the process: GITHUB_EVENT_NAME and GITHUB_BASE_REF are looked at.</param>
    /// <param name="cancel">Stops waiting for git.</param>
    /// <exception cref="GateException">The repository has no commits, or what was requested is not in it.</exception>
    public static async Task<BaseFacts> Gather(
        Repository repository, string requested, string baselineCommit, IReadOnlyDictionary<string, string> environment, CancellationToken cancel = default)
    {
        var head = await repository.Head(cancel);
        var isPullRequest = Variable(environment, "GITHUB_EVENT_NAME").StartsWith("pull_request", StringComparison.Ordinal);
        var target = await Target(repository, isPullRequest ? Variable(environment, "GITHUB_BASE_REF") : "", cancel);
        var branch = await repository.Branch(cancel);
        return new BaseFacts
        {
            Requested = requested,
            RequestedCommit = requested.Length > 0 ? await repository.Resolve(requested, cancel) : "",
            Head = head,
            Parents = await repository.Parents(head, cancel),
            IsDirty = (await repository.Status(cancel)).IsDirty,
            IsPullRequest = isPullRequest,
            BaselineCommit = baselineCommit,
            IsBaselineThere = baselineCommit.Length > 0 && (await repository.TryResolve(baselineCommit, cancel)).Length > 0,
            DefaultBranch = target,
            IsOnDefaultBranch = branch.Length > 0 && (string.Equals(target, branch, StringComparison.Ordinal) || string.Equals(target, "origin/" + branch, StringComparison.Ordinal)),
            MergeBase = target.Length > 0 ? await repository.MergeBase(head, target, cancel) : "",
        };
    }

    /// <summary>Gathers the facts, chooses, and sees that the commit is in the clone.</summary>
    /// <exception cref="GateException">As <see cref="Gather"/>; and the chosen commit was left out of a shallow clone.</exception>
    public static async Task<BaseChoice> Choose(
        Repository repository, string requested, string baselineCommit, IReadOnlyDictionary<string, string> environment, CancellationToken cancel = default)
    {
        var choice = BaseCommit.Choose(await Gather(repository, requested, baselineCommit, environment, cancel));
        return choice with { Commit = await repository.Resolve(choice.Commit, cancel) };
    }

    private static async Task<string> Target(Repository repository, string baseRef, CancellationToken cancel) =>
        baseRef.Length > 0 && (await repository.TryResolve("origin/" + baseRef, cancel)).Length > 0 ? "origin/" + baseRef : await repository.DefaultBranch(cancel);

    private static string Variable(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.TryGetValue(name, out var value) ? value : "";
}
