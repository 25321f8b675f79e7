using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Workspace.Files;

namespace Gate.Workspace.Git;

/// <summary>Checkouts of commits of one repository in the cache folder, outside the repository:
/// BenchmarkDotNet does not build with a second copy of its project inside ("more than one matching project file").</summary>
public sealed class Worktrees
{
    /// <summary>How many worktrees of a repository <see cref="Prune"/> usually keeps.</summary>
    public const int UsuallyKept = 3;

    private static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(1);

    private readonly Repository _repository;
    private readonly string _cache;
    private readonly TimeSpan _wait;

    /// <summary>Worktrees of a repository under a cache folder (<see cref="CacheFolder"/>).</summary>
    /// <exception cref="GateException">The cache folder lies in the repository.</exception>
    public Worktrees(Repository repository, string cacheFolder)
        : this(repository, cacheFolder, UsualWait)
    {
    }

    internal Worktrees(Repository repository, string cacheFolder, TimeSpan wait)
    {
        _repository = repository;
        _cache = Path.GetFullPath(cacheFolder);
        _wait = wait;
        var inside = Path.GetRelativePath(repository.Root, _cache);
        if (!Path.IsPathRooted(inside) && inside.Split(Path.DirectorySeparatorChar)[0] is not "..")
            throw new GateException(Codes.WorktreeFailed, $"The cache folder {_cache} lies inside the repository, where a second copy of the benchmark project breaks its build. Set GATE_CACHE to a folder outside.");
    }

    /// <summary>The worktree of a commit: one that is there, complete and unchanged, or a new one with its submodules.</summary>
    /// <param name="commit">A commit of this clone.</param>
    /// <param name="cancel">Stops waiting for git; what is half-made is recognised and made again the next time.</param>
    /// <exception cref="GateException">The worktree is in use, or could not be made.</exception>
    public async Task<Worktree> Add(string commit, CancellationToken cancel = default)
    {
        var full = await _repository.Resolve(commit, cancel);
        var place = WorktreePlace.Of(_cache, _repository.Root, full);
        var held = Hold(place);
        try
        {
            var isReused = await IsUsable(place, full, cancel);
            if (!isReused) await Make(place, full, cancel);
            await File.WriteAllTextAsync(place.Marker, full + "\n", cancel);
            return new Worktree(place.Folder, full, isReused, held);
        }
        catch (Exception error)
        {
            held.Dispose();
            if (error is IOException or UnauthorizedAccessException) throw Failed(place, error.Message);
            throw;
        }
    }

    /// <summary>Removes half-made worktrees, those not used for some days, and all but the last used few; those in use stay. Gives the folders that were removed.</summary>
    public async Task<IReadOnlyList<string>> Prune(DateTimeOffset now, TimeSpan unused, int kept = UsuallyKept, CancellationToken cancel = default)
    {
        var places = WorktreePlace.In(WorktreePlace.FolderOf(_cache, _repository.Root));
        var ready = places.Where(place => File.Exists(place.Marker)).OrderByDescending(LastUse).ToList();
        var keep = ready.Take(kept).Where(place => now.UtcDateTime - LastUse(place) <= unused).ToHashSet();
        var removed = new List<string>();
        foreach (var place in places.Where(place => !keep.Contains(place)))
        {
            if (await TryRemove(place, cancel)) removed.Add(place.Folder);
        }

        return removed;
    }

    private async Task<bool> TryRemove(WorktreePlace place, CancellationToken cancel)
    {
        FileLock? held = null;
        try
        {
            if (!FileLock.TryAcquire(place.Lock, out held)) return false;
            await Remove(place, cancel);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed now, a file that is open on Windows, say, is tried again the next time.
            return false;
        }
        finally
        {
            held?.Dispose();
        }
    }

    private FileLock Hold(WorktreePlace place)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place.Folder)!);
            if (FileLock.TryAcquire(place.Lock, _wait, out var held)) return held;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(place, error.Message);
        }

        throw new GateException(Codes.WorktreeBusy, $"The worktree {place.Folder} is in use by {FileLock.HolderOf(place.Lock)}. Wait for it to end, then try again.");
    }

    private async Task<bool> IsUsable(WorktreePlace place, string commit, CancellationToken cancel)
    {
        if (!Directory.Exists(place.Folder) || !File.Exists(place.Marker)) return false;
        if (!string.Equals((await File.ReadAllTextAsync(place.Marker, cancel)).Trim(), commit, StringComparison.Ordinal)) return false;

        // A worktree that lost its .git would answer for whatever repository the cache folder lies in.
        var top = await _repository.AskIn(place.Folder, ["rev-parse", "--show-toplevel", "HEAD"], cancel);
        if (!top.IsSuccess || !top.Line.EndsWith("\n" + commit, StringComparison.Ordinal) || !IsSame(top.Line.Split('\n')[0], place.Folder)) return false;
        var status = await _repository.AskIn(place.Folder, ["status", "--porcelain=v1", "-z", "--untracked-files=no"], cancel);
        return status is { IsSuccess: true, Output.Length: 0 };
    }

    private static bool IsSame(string shown, string folder) =>
        string.Equals(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown))), Path.GetFileName(folder), StringComparison.OrdinalIgnoreCase);

    private async Task Make(WorktreePlace place, string commit, CancellationToken cancel)
    {
        await Remove(place, cancel);

        // Forced twice: git keeps a worktree locked that was cut off while it was made.
        var answer = await _repository.Ask(["worktree", "add", "--detach", "--force", "--force", place.Folder, commit], cancel);
        if (!answer.IsSuccess) throw Failed(place, GitCommand.Words(answer));
        await Submodules.Initialise(_repository, place.Folder, cancel);
        await Date(place, commit, cancel);
    }

    // As old as the commit: a build of it that was kept from elsewhere, by the cache of a CI say, is up to date only when no source is younger.
    private async Task Date(WorktreePlace place, string commit, CancellationToken cancel)
    {
        var answer = await _repository.AskIn(place.Folder, ["show", "--no-patch", "--format=%ct", commit], cancel);
        if (!long.TryParse(answer.Line, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return;
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        foreach (var file in new DirectoryInfo(place.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LinkTarget is null)) file.LastWriteTimeUtc = time;
        // git takes a file of another age for one that may have changed, and would read it again every time.
        await _repository.AskIn(place.Folder, ["update-index", "-q", "--refresh"], cancel);
    }

    private async Task Remove(WorktreePlace place, CancellationToken cancel)
    {
        File.Delete(place.Marker);
        if (Directory.Exists(place.Folder))
        {
            // git's own removal refuses what it does not know; deleting the folder is what counts.
            await _repository.Ask(["worktree", "remove", "--force", "--force", place.Folder], cancel);
            if (Directory.Exists(place.Folder)) DeleteFolder(place.Folder);
        }

        await _repository.Ask(["worktree", "prune"], cancel);
    }

    // On Windows the read-only files of a submodule's object store stop a plain recursive delete.
    private static void DeleteFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        }

        Directory.Delete(folder, recursive: true);
    }

    private static DateTime LastUse(WorktreePlace place) => File.GetLastWriteTimeUtc(place.Marker);

    private static GateException Failed(WorktreePlace place, string why) =>
        new(Codes.WorktreeFailed, $"The worktree {place.Folder} could not be made: {why} Free space there, or set GATE_CACHE to another folder outside the repository.");
}
