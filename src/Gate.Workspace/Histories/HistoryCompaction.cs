using System.Diagnostics.CodeAnalysis;
using Gate.Core.Histories;
using Gate.Workspace.Files;

namespace Gate.Workspace.Histories;

/// <summary>Joins the files of a suite, so that there are few of them, and removes what other files hold as well.
/// The joined file is there before its parts go: whatever cuts it off, nothing is lost.</summary>
internal sealed class HistoryCompaction(string folder, string testbed, string suite, HistoryStore store, Func<string, Stream> create)
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Joins where there are files enough of one level. Does nothing while another process joins: it, or the next writer, will.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The using disposes the lock; where it was not taken there is none.")]
    public void RunIfDue()
    {
        if (LevelDue() < 0) return;
        if (!FileLock.TryAcquire(Path.Combine(folder, ".lock"), TimeSpan.Zero, out var held)) return;
        using (held)
        {
            RemoveRemains();
            while (LevelDue() is var level and >= 0) Join(level);
        }
    }

    private int LevelDue() => store.FilesOf(testbed, suite)
        .GroupBy(file => file.Level)
        .Where(level => level.Count() >= HistoryFile.FilesJoined)
        .Select(level => level.Key)
        .Order()
        .FirstOrDefault(-1);

    private void Join(int level)
    {
        var files = store.FilesOf(testbed, suite).Select(file => (File: file, History: file.Level == level ? store.ReadFile(file) : store.ReadHeader(file))).ToList();
        var parts = files.Where(read => read.File.Level == level).ToList();
        var above = files.Where(read => read.File.Level > level).SelectMany(read => read.History.Sessions).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        // What a level above holds was joined before, by a process that did not come to remove it.
        var fresh = parts.Where(part => !part.History.Sessions.All(session => above.Contains(session.Id))).ToList();
        if (fresh.Count > 0)
        {
            var joined = HistoryJoin.Of(suite, testbed, [.. fresh.Select(part => part.History)]);
            var path = Path.Combine(folder, HistoryFile.Of(joined, level + 1).Name);
            if (!File.Exists(path)) AtomicFile.Write(path, HistoryFormat.Write(joined), create);
        }

        foreach (var part in parts) File.Delete(part.File.Path);
        RemoveOld(files.Where(read => read.File.Level > level).ToList(), files.SelectMany(read => read.History.Sessions));
    }

    private static void RemoveOld(List<(HistoryFile File, History History)> files, IEnumerable<HistorySession> all)
    {
        var times = all.DistinctBy(session => session.Id).Select(session => session.Time).OrderDescending().ToList();
        if (times.Count <= HistoryStore.SessionsKept) return;
        var oldest = times[HistoryStore.SessionsKept - 1];
        foreach (var (file, _) in files.Where(read => read.History.Sessions.All(session => session.Time < oldest))) File.Delete(file.Path);
    }

    // A living writer renames its file within seconds; what is older was left by one that was killed.
    private void RemoveRemains()
    {
        foreach (var remains in Directory.EnumerateFiles(folder, ".*.tmp").Where(path => DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Abandoned).ToList())
            File.Delete(remains);
    }
}
