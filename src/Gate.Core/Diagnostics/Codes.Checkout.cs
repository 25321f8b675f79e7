namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>The git command is not there.</summary>
    public static readonly Code GitMissing = new(
        "GATE3001",
        "git is not found",
        "Gate asks the git command for commits and worktrees and could not start it. Install git and see that `git --version` works in the same shell.");

    /// <summary>Not in a repository.</summary>
    public static readonly Code GitNotARepository = new(
        "GATE3002",
        "The folder is not in a git repository",
        "A change is judged against a commit, so the code has to be in a git repository with a working tree. "
        + "Change to the repository's folder, or run `git init` and commit.");

    /// <summary>A repository of somebody else.</summary>
    public static readonly Code GitUnsafeOwner = new(
        "GATE3003",
        "git does not trust the repository's owner",
        "The repository belongs to another user than the one Gate runs as, which git refuses (usual in containers). "
        + "Run `git config --global --add safe.directory PATH` as the message says.");

    /// <summary>A repository without a commit.</summary>
    public static readonly Code GitNoCommits = new(
        "GATE3004",
        "The repository has no commits",
        "There is nothing to compare with and nothing to name what was measured. Commit first.");

    /// <summary>A commit that a shallow clone left out.</summary>
    public static readonly Code GitShallowClone = new(
        "GATE3005",
        "A shallow clone does not contain the commit",
        "Only the newest commits were fetched, and the one that is needed is not among them. "
        + "Run `git fetch --unshallow`; with actions/checkout set `fetch-depth: 0`.");

    /// <summary>A ref that names no commit.</summary>
    public static readonly Code GitUnknownRef = new(
        "GATE3006",
        "A ref names no commit",
        "The name is no branch, tag or commit id of this clone. Branches that exist only on the server are written origin/NAME after `git fetch`.");

    /// <summary>git failed otherwise.</summary>
    public static readonly Code GitFailed = new(
        "GATE3007",
        "A git command failed",
        "git ended with an error that Gate has no better explanation for; its own words are in the message. The command can be repeated by hand.");

    /// <summary>git did not end.</summary>
    public static readonly Code GitTimeout = new(
        "GATE3008",
        "A git command did not end in time",
        "Gate stops every git command after a bound, so that a prompt for a password or a dead server cannot hang a build. "
        + "Run the command by hand to see what it waits for.");

    /// <summary>The worktree could not be made.</summary>
    public static readonly Code WorktreeFailed = new(
        "GATE3009",
        "The worktree of a commit could not be made",
        "The base commit is checked out under Gate's cache folder to be built there. Frequent causes: a full disk, a cache folder that cannot be written, "
        + "or one that lies inside the repository. Set GATE_CACHE to another folder outside the repository.");

    /// <summary>A submodule could not be fetched.</summary>
    public static readonly Code SubmoduleFailed = new(
        "GATE3010",
        "A submodule could not be checked out",
        "The base commit needs the submodule that the message names. Gate never holds credentials, so a private submodule must have been fetched before: "
        + "run `git submodule update --init --recursive`, or make its address reachable without a password.");

    /// <summary>Somebody else uses the worktree.</summary>
    public static readonly Code WorktreeBusy = new(
        "GATE3011",
        "The worktree is in use",
        "Another Gate process uses the worktree of the same commit. Wait for it to end, or end it; its lock goes with it.");
}
