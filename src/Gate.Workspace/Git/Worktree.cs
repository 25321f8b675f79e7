using Gate.Workspace.Files;

namespace Gate.Workspace.Git;

/// <summary>A checkout of a commit outside the repository, held for this process until it is disposed. It stays on disk for the next time.</summary>
public sealed class Worktree : IDisposable
{
    private readonly FileLock _held;

    internal Worktree(string folder, string commit, bool isReused, FileLock held)
    {
        Folder = folder;
        Commit = commit;
        IsReused = isReused;
        _held = held;
    }

    /// <summary>The full path of the checkout.</summary>
    public string Folder { get; }

    /// <summary>What is checked out.</summary>
    public string Commit { get; }

    /// <summary>Whether an earlier run had made it, so that its build output may be there.</summary>
    public bool IsReused { get; }

    /// <summary>Gives the worktree free for others.</summary>
    public void Dispose() => _held.Dispose();
}
