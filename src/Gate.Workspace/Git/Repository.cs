using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Git;

/// <summary>A git repository with a working tree, asked through the git command. Commits are full ids; "" says that there is none.</summary>
public sealed class Repository
{
    private readonly GitCommand _git;

    private Repository(GitCommand git, string root)
    {
        _git = git;
        Root = root;
    }

    /// <summary>The full path of the working tree's top folder.</summary>
    public string Root { get; }

    /// <summary>Finds the repository that a folder is in.</summary>
    /// <param name="folder">Any folder of the working tree.</param>
    /// <param name="environment">The variables of the process; git gets an allowed part of them.</param>
    /// <param name="cancel">Stops waiting for git.</param>
    /// <exception cref="GateException">There is no git, no repository, or no trust in its owner.</exception>
    public static Task<Repository> Discover(string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancel = default) =>
        Discover(folder, new GitCommand(environment, GitCommand.UsualTimeout), cancel);

    internal static async Task<Repository> Discover(string folder, GitCommand git, CancellationToken cancel)
    {
        var answer = await git.Ask(folder, ["rev-parse", "--show-toplevel"], cancel);
        return answer.IsSuccess ? new Repository(git, Path.GetFullPath(answer.Line)) : throw NotFound(folder, answer);
    }

    /// <summary>The commit that is checked out.</summary>
    public async Task<string> Head(CancellationToken cancel = default)
    {
        var answer = await Ask(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cancel);
        return answer.IsSuccess ? answer.Line : throw new GateException(Codes.GitNoCommits, $"The repository {Root} has no commits yet. Commit, then try again.");
    }

    /// <summary>The branch that is checked out; empty when HEAD is detached.</summary>
    public async Task<string> Branch(CancellationToken cancel = default) =>
        await Ask(["symbolic-ref", "--quiet", "--short", "HEAD"], cancel) is { IsSuccess: true } answer ? answer.Line : "";

    /// <summary>What differs from HEAD.</summary>
    public async Task<WorkingTree> Status(CancellationToken cancel = default) =>
        WorkingTree.Parse(await _git.Get(Root, ["status", "--porcelain=v1", "-z", "--untracked-files=normal"], cancel));

    /// <summary>Whether the clone holds only the newest commits.</summary>
    public async Task<bool> IsShallow(CancellationToken cancel = default) =>
        await _git.Get(Root, ["rev-parse", "--is-shallow-repository"], cancel) is "true";

    /// <summary>The parents that a commit names, first parent first; two or more for a merge. They need not be in a shallow clone.</summary>
    public async Task<IReadOnlyList<string>> Parents(string commit, CancellationToken cancel = default)
    {
        // rev-list hides the parents at the edge of a shallow clone; the commit itself still names them.
        var content = await _git.Get(Root, ["cat-file", "commit", commit], cancel);
        return [.. content.Split('\n').TakeWhile(line => line.Length > 0).Where(line => line.StartsWith("parent ", StringComparison.Ordinal)).Select(line => line["parent ".Length..].Trim())];
    }

    /// <summary>The best common ancestor of two commits; empty when there is none in this clone.</summary>
    public async Task<string> MergeBase(string one, string other, CancellationToken cancel = default) =>
        await Ask(["merge-base", one, other], cancel) is { IsSuccess: true } answer ? answer.Line : "";

    /// <summary>Whether the first commit is the second or one that it grew from, as far as this clone knows.</summary>
    public async Task<bool> IsAncestor(string ancestor, string descendant, CancellationToken cancel = default) =>
        (await Ask(["merge-base", "--is-ancestor", ancestor, descendant], cancel)).IsSuccess;

    /// <summary>The commit of a branch, tag or id; empty when there is none in this clone.</summary>
    public async Task<string> TryResolve(string name, CancellationToken cancel = default)
    {
        if (name.Length == 0 || name[0] == '-' || name.Any(char.IsControl)) return "";
        return await Ask(["rev-parse", "--verify", "--quiet", name + "^{commit}"], cancel) is { IsSuccess: true } answer ? answer.Line : "";
    }

    /// <summary>The commit of a branch, tag or id.</summary>
    /// <exception cref="GateException">There is none in this clone; says what to fetch or what was probably meant.</exception>
    public async Task<string> Resolve(string name, CancellationToken cancel = default)
    {
        var commit = await TryResolve(name, cancel);
        if (commit.Length > 0) return commit;
        var shown = Quoted.Text(name);
        if (await IsShallow(cancel))
            throw new GateException(Codes.GitShallowClone, $"{shown} is not in this shallow clone. Did you fetch it? Run `git fetch --unshallow`, or set `fetch-depth: 0` for actions/checkout.");
        var near = await Near(name, cancel);
        var advice = near.Length > 0 ? $"Did you mean '{near}'?" : "Did you fetch it? Run `git fetch`; a branch of the server is written origin/NAME.";
        throw new GateException(Codes.GitUnknownRef, $"{shown} is no branch, tag or commit of {Root}. {advice}");
    }

    /// <summary>The default branch as a ref of this clone: what origin/HEAD points to, else main or master, local or of origin; empty when there is none.</summary>
    public async Task<string> DefaultBranch(CancellationToken cancel = default)
    {
        var head = await Ask(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], cancel);
        string[] candidates = [head.IsSuccess ? head.Line : "", "origin/main", "origin/master", "main", "master"];
        foreach (var candidate in candidates)
        {
            if ((await TryResolve(candidate, cancel)).Length > 0) return candidate;
        }

        return "";
    }

    /// <summary>The values of a trailer ("Key: value" at the end of a message) in the commits that one has and the other has not, newest first, with their authors.</summary>
    public async Task<IReadOnlyList<(string Author, string Value)>> Trailers(string key, string from, string to, CancellationToken cancel = default)
    {
        if (!IsId(from) || !IsId(to)) return [];
        var answer = await Ask(["log", $"--format=%x1e%an%x1f%(trailers:key={key},valueonly,unfold,separator=%x1f)", $"{from}..{to}"], cancel);
        return answer.IsSuccess ? [.. answer.Output.Split('\u001e').SelectMany(Values)] : [];

        static IEnumerable<(string Author, string Value)> Values(string commit) =>
            commit.Split('\u001f') is [var author, .. var values] ? values.Select(value => (author.Trim(), value.Trim())).Where(trailer => trailer.Item2.Length > 0) : [];
    }

    /// <summary>The commits that one has and the other has not, newest first and at most so many, as (id, subject); none where this clone does not hold both.</summary>
    public async Task<IReadOnlyList<(string Commit, string Subject)>> Between(string from, string to, int most, CancellationToken cancel = default)
    {
        if (!IsId(from) || !IsId(to)) return [];
        var answer = await Ask(["log", string.Create(CultureInfo.InvariantCulture, $"--max-count={most}"), "--format=%H%x1f%s%x1e", $"{from}..{to}"], cancel);
        return answer.IsSuccess
            ? [.. answer.Output.Split('\u001e', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('\u001f')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))]
            : [];
    }

    /// <summary>The commits that lead from one to another, oldest first, without the first and with the last: along first parents where that leads there,
    /// else all that lie between; none where it does not lead there.</summary>
    public async Task<IReadOnlyList<string>> WayTo(string from, string to, CancellationToken cancel = default)
    {
        if (!IsId(from) || !IsId(to) || string.Equals(from, to, StringComparison.Ordinal) || !await IsAncestor(from, to, cancel)) return [];
        var along = await Listed(["rev-list", "--first-parent", "--reverse", $"{from}..{to}"], cancel);
        if (along.Count > 0 && await Parents(along[0], cancel) is [var parent, ..] && string.Equals(parent, from, StringComparison.Ordinal)) return along;
        return await Listed(["rev-list", "--topo-order", "--reverse", "--ancestry-path", $"{from}..{to}"], cancel);
    }

    /// <summary>What a commit says in its first line, its author and its day, "6de06e73 Parse twice (Ada, 2025-03-02)"; the shortened id alone where this clone does not hold it.</summary>
    public async Task<string> Described(string commit, CancellationToken cancel = default) =>
        IsId(commit) && await Ask(["show", "--no-patch", "--date=short", "--format=%h %s (%an, %ad)", "--abbrev=8", commit], cancel) is { IsSuccess: true } answer ? answer.Line : commit[..Math.Min(8, commit.Length)];

    /// <summary>A commit and all that it grew from, as far as this clone knows.</summary>
    public async Task<IReadOnlySet<string>> Ancestors(string commit, CancellationToken cancel = default)
    {
        var answer = IsId(commit) ? await Ask(["rev-list", commit], cancel) : null;
        return answer is { IsSuccess: true } ? answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();
    }

    /// <summary>Where the pages of its commits are, by the address of origin; empty when that says nothing.</summary>
    public async Task<string> PagesOfCommits(CancellationToken cancel = default) =>
        await Ask(["config", "--get", "remote.origin.url"], cancel) is { IsSuccess: true } answer ? CommitPages.Of(answer.Line) : "";

    /// <summary>Whether the working tree has submodules.</summary>
    public bool HasSubmodules => File.Exists(Path.Combine(Root, ".gitmodules"));

    internal Task<GitAnswer> Ask(IReadOnlyList<string> arguments, CancellationToken cancel) => _git.Ask(Root, arguments, cancel);

    internal Task<GitAnswer> AskIn(string folder, IReadOnlyList<string> arguments, CancellationToken cancel) => _git.Ask(folder, arguments, cancel);

    internal Task<GitAnswer> AskSigned(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> credentials, CancellationToken cancel) =>
        _git.With(credentials).Ask(folder, arguments, cancel);

    // A run file may come from anybody, and git takes what begins with '-' for an option.
    private static bool IsId(string commit) => commit.Length is >= 40 and <= 64 && commit.All(char.IsAsciiHexDigit);

    private async Task<IReadOnlyList<string>> Listed(IReadOnlyList<string> arguments, CancellationToken cancel) =>
        await Ask(arguments, cancel) is { IsSuccess: true } answer ? answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    private async Task<string> Near(string name, CancellationToken cancel)
    {
        var answer = await Ask(["for-each-ref", "--format=%(refname:short)", "--count=1000", "refs/heads", "refs/remotes", "refs/tags"], cancel);
        var refs = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ofOrigin = refs.FirstOrDefault(known => string.Equals(known, "origin/" + name, StringComparison.Ordinal));
        return ofOrigin ?? Nearest.To(name, refs);
    }

    private static GateException NotFound(string folder, GitAnswer answer)
    {
        if (answer.Error.Contains("dubious ownership", StringComparison.Ordinal))
            return new GateException(Codes.GitUnsafeOwner, $"git does not trust the owner of {folder}. Run `git config --global --add safe.directory {folder}` if you do.");
        if (answer.Error.Contains("must be run in a work tree", StringComparison.Ordinal))
            return new GateException(Codes.GitNotARepository, $"{folder} is in a bare repository, which has no working tree to build. Use a clone.");
        return answer.Error.Contains("not a git repository", StringComparison.Ordinal)
            ? new GateException(Codes.GitNotARepository, $"{folder} is not in a git repository. Change to the folder of one, or run `git init` and commit.")
            : GitCommand.Failed(["rev-parse", "--show-toplevel"], answer);
    }
}
