using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>What a check judges: the working tree as it is, or a commit in a worktree of its own.</summary>
internal sealed class CandidateSide : IDisposable
{
    private readonly Worktree? _worktree;

    private CandidateSide(SideCheckout checkout, string commit, bool isDirty, Worktree? worktree)
    {
        Checkout = checkout;
        Commit = commit;
        IsDirty = isDirty;
        _worktree = worktree;
    }

    /// <summary>Where it is built from and to.</summary>
    public SideCheckout Checkout { get; }

    /// <summary>The commit that is judged, or that the working tree grew from.</summary>
    public string Commit { get; }

    /// <summary>Whether uncommitted changes are judged as well.</summary>
    public bool IsDirty { get; }

    /// <summary>The commit that the request names, checked out; the working tree where it names none.</summary>
    public static async Task<CandidateSide> Prepare(Place place, Repository repository, string cache, string commit, CancellationToken cancel)
    {
        if (commit.Length == 0)
            return new(await SideCheckout.Candidate(place, repository, cache).WithState(repository, cancel), await repository.Head(cancel), (await repository.Status(cancel)).IsDirty, worktree: null);
        var worktree = await new Worktrees(repository, cache).Add(commit, cancel);
        return new(SideCheckout.Baseline(place, repository, worktree, cache).AsCandidate(), worktree.Commit, isDirty: false, worktree);
    }

    /// <inheritdoc />
    public void Dispose() => _worktree?.Dispose();
}
