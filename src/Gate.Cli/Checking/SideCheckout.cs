using Gate.Core.Recording;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>Where one side is built from and to.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Name">How it is called when people are told.</param>
/// <param name="Top">The top folder of the checkout.</param>
/// <param name="Root">The folder of gate.yml in it.</param>
/// <param name="Output">A folder for its builds.</param>
internal sealed record SideCheckout(Side Side, string Name, string Top, string Root, string Output)
{
    /// <summary>What tells apart what is measured where nothing is built: the commit; another text each time where there are uncommitted changes.</summary>
    public string State { get; init; } = "";

    /// <summary>The same checkout with its state told.</summary>
    public async Task<SideCheckout> WithState(Repository repository, CancellationToken cancel) => this with
    {
        State = await repository.Head(cancel) + ((await repository.Status(cancel)).IsDirty ? $" {Guid.NewGuid():n}" : ""),
    };

    /// <summary>The user's own working tree, as it is.</summary>
    public static SideCheckout Candidate(Place place, Repository repository, string cache) => new(
        Side.Candidate, "the working tree", repository.Root, place.Folder, OutputOf(cache, repository.Root, "candidate"));

    /// <summary>The base commit's worktree.</summary>
    public static SideCheckout Baseline(Place place, Repository repository, Worktree worktree, string cache) => new(
        Side.Baseline,
        $"the base {worktree.Commit[..10]}",
        worktree.Folder,
        Path.GetFullPath(Path.GetRelativePath(repository.Root, place.Folder), worktree.Folder),
        OutputOf(cache, worktree.Folder, "baseline_"))
    {
        State = worktree.Commit,
    };

    /// <summary>The base commit's worktree again, built to a place of its own.</summary>
    public static SideCheckout Control(Place place, Repository repository, Worktree worktree, string cache) =>
        Baseline(place, repository, worktree, cache).Again();

    /// <summary>The same checkout as what is judged.</summary>
    public SideCheckout AsCandidate() => this with { Side = Side.Candidate, Name = State[..10], Output = Path.Combine(Path.GetDirectoryName(Output)!, "candidate") };

    /// <summary>The same checkout, built to another place as the candidate.</summary>
    public SideCheckout Again() => this with { Side = Side.Candidate, Output = Path.Combine(Path.GetDirectoryName(Output)!, "control__") };

    // "candidate", "baseline_" and "control__" are equally long: the length of a program's path moves its stack, and with it a measurement.
    private static string OutputOf(string cache, string top, string side) =>
        Path.Combine(cache, "builds", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(top)))[..12], side);
}
