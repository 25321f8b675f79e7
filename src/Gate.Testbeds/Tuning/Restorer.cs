using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tuning;

/// <summary>Undoes tuning, however it ended: brings back what the journal has, the last change first.</summary>
public static class Restorer
{
    /// <summary>Restores what was tuned. One setting that cannot be restored does not keep the others; the journal goes when all are.
    /// When the rights are missing nothing is changed and the report has the commands. Without a journal there is nothing to do.</summary>
    /// <param name="tree">The machine's settings.</param>
    /// <param name="journal">The journal that tuning kept.</param>
    /// <param name="progress">Is told every result as it comes.</param>
    /// <param name="cancel">Stops before the next setting; the journal stays and the rest can be undone later.</param>
    /// <exception cref="GateException">GATE8102: another process tunes; GATE8103: the journal cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TuningReport Undo(SysTree tree, TuningJournal journal, Action<TuningResult>? progress = null, CancellationToken cancel = default)
    {
        if (!journal.Exists) return TuningReport.Nothing;
        try
        {
            using var held = journal.Lock();
            return Restore(tree, journal, progress, cancel);
        }
        // Of the journal: what the tree denies is a result.
        catch (Exception fault) when (SysTree.IsDenied(fault))
        {
            return Lacking(tree, journal, $"the journal '{journal.File}' may not be changed.");
        }
    }

    private static TuningReport Restore(SysTree tree, TuningJournal journal, Action<TuningResult>? progress, CancellationToken cancel)
    {
        var boot = tree.BootId;
        // Read under the lock: another process may have undone it just now.
        var (entries, damaged) = journal.Read();
        var restorations = Restoration.Of(entries);
        IReadOnlyList<string> needed = [.. Pending(tree, restorations, boot).Select(one => one.Path).Where(tree.Has)];
        if (needed.Count > 0 && !needed.Any(tree.Permits)) return Lacking(tree, journal, $"'{needed[0]}' may not be written.");

        var results = new List<TuningResult>();
        foreach (var restoration in restorations)
        {
            cancel.ThrowIfCancellationRequested();
            Add(Restore(tree, restoration, boot));
        }

        foreach (var line in damaged) Add(new TuningResult(journal.File, TuningEffect.Damaged, TuningJournal.DamageOf(line)));
        var report = new TuningReport(results);
        if (report.IsComplete && journal.Exists) journal.Retire();
        return report;

        void Add(TuningResult result)
        {
            results.Add(result);
            progress?.Invoke(result);
        }
    }

    private static TuningResult Restore(SysTree tree, Restoration restoration, string boot)
    {
        var path = restoration.Path;
        if (!tree.Has(path)) return Gone(restoration, boot);
        var current = tree.Read(path);
        var target = restoration.Target(current, boot);
        if (string.Equals(target, current, StringComparison.Ordinal)) return Kept(restoration, current, boot);
        try
        {
            tree.Write(path, target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(path, TuningEffect.NotRestored, $"could not be set back to {SysTree.Plain(target)}: {fault.Message}");
        }

        var after = tree.Value(path);
        return string.Equals(after, SysTree.Plain(target), StringComparison.Ordinal)
            ? new TuningResult(path, TuningEffect.Restored, $"set back to {after}.")
            : new TuningResult(path, TuningEffect.NotRestored, $"was set back to {SysTree.Plain(target)} and says '{after}'.");
    }

    // A driver that went takes its interrupt with it, and a restart may bring up another kernel; a core's setting comes back with the core.
    private static TuningResult Gone(Restoration restoration, string boot) =>
        restoration.IsOf(boot) && !KernelPaths.IsInterrupt(restoration.Path)
            ? new TuningResult(restoration.Path, TuningEffect.NotRestored, "is not there at the moment: is its core or its driver off?")
            : new TuningResult(restoration.Path, TuningEffect.LeftAlone, "is no longer there.");

    private static TuningResult Kept(Restoration restoration, string current, string boot) =>
        restoration.IsOf(boot) || restoration.IsOld(current)
            ? new TuningResult(restoration.Path, TuningEffect.Unneeded, $"is {SysTree.Plain(current)} already.")
            : new TuningResult(restoration.Path, TuningEffect.LeftAlone, $"says '{SysTree.Plain(current)}', which tuning did not set: it was set since the machine was restarted, and stays.");

    private static TuningReport Lacking(SysTree tree, TuningJournal journal, string denied)
    {
        var boot = tree.BootId;
        return TuningReport.Nothing with { Denied = denied, Commands = [.. Pending(tree, Readable(journal), boot).Select(one => TuningCommands.Set(one.Path, SysTree.Plain(one.Target(tree.Read(one.Path), boot))))] };
    }

    private static IEnumerable<Restoration> Pending(SysTree tree, IReadOnlyList<Restoration> restorations, string boot) =>
        restorations.Where(one => tree.Read(one.Path) is var current && !string.Equals(one.Target(current, boot), current, StringComparison.Ordinal));

    private static IReadOnlyList<Restoration> Readable(TuningJournal journal)
    {
        try
        {
            return Restoration.Of(journal.Read().Entries);
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
