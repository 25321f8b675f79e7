using Gate.Cli.Publishing;
using Gate.Core.Diagnostics;
using Gate.GitHub.Events;
using Gate.GitHub.Runner;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>What a pull request is measured and judged by in a workflow: gate.yml and the baselines of the commit that it is compared with.
/// What the pull request itself says there is shown, and counts once it is merged.</summary>
internal static class PolicyOfBase
{
    /// <summary>The place as the base has it; the same place where no workflow says that this is a pull request.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="requested">What --base says.</param>
    /// <param name="cancel">Stops waiting for git.</param>
    public static async Task<Place> Of(Place place, string requested, CancellationToken cancel)
    {
        if (!Place.Environment.TryGetValue("GITHUB_EVENT_NAME", out var name) || !name.StartsWith("pull_request", StringComparison.Ordinal)) return place;
        var own = IsOfFork() ? place with { MayAccept = false } : place;
        var repository = await place.Repository(cancel);
        try
        {
            var choice = await BaseFacts.Choose(repository, requested, place.StoredCommit(), Place.Environment, cancel);
            var cache = CacheFolder.Choose(Place.Environment, Environment.CurrentDirectory);
            using var worktree = await new Worktrees(repository, cache).Add(choice.Commit, cancel);
            return At(own, Path.GetFullPath(Path.GetRelativePath(repository.Root, place.Folder), worktree.Folder));
        }
        catch (GateException exception) when (exception.Diagnostics[0].Code == Codes.GitShallowClone && requested.Length == 0)
        {
            return own with { Notes = [Diagnostic.Warning(Codes.ConfigurationOfBase, $"The base is not in this clone, so {ConfigurationFile.DefaultName} of the pull request was used.")] };
        }
    }

    private static Place At(Place place, string folder)
    {
        var name = Path.GetFileName(place.Path);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return place with { Notes = [Diagnostic.Warning(Codes.ConfigurationOfBase, $"The base has no {name}, so that of the pull request was used.")] };
        IReadOnlyList<Diagnostic> notes = File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(place.Path))
            ? []
            : [Diagnostic.Note(Codes.ConfigurationOfBase, $"The pull request changes {name}. That counts once it is merged; here the base's applies.")];
        return place.By(ConfigurationFile.Load(folder, name)) with { Notes = notes };
    }

    // What cannot be told is not trusted.
    private static bool IsOfFork()
    {
        try
        {
            return RunnerEnvironment.Of(Place.Environment) is not { } runner || EventReader.Read(runner, EventFile.Read(runner.EventFile)).IsOfFork;
        }
        catch (GateException)
        {
            return true;
        }
    }
}
