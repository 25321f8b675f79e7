using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tuning;

/// <summary>Changes a machine's settings as planned: each old value is in the journal, on disk, before its setting is touched.</summary>
public static class Tuner
{
    /// <summary>Makes the changes of a plan. When the rights are missing nothing is changed and the report has the commands.</summary>
    /// <param name="tree">The machine's settings.</param>
    /// <param name="journal">Where the old values are kept. What an earlier tuning left there stays, so that undo goes back before that one too.</param>
    /// <param name="plan">What to change.</param>
    /// <param name="progress">Is told every result as it comes.</param>
    /// <param name="cancel">Stops before the next change; what was changed is in the journal.</param>
    /// <exception cref="GateException">GATE8102: another process tunes; GATE8103, GATE8104: the journal cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TuningReport Apply(SysTree tree, TuningJournal journal, TuningPlan plan, Action<TuningResult>? progress = null, CancellationToken cancel = default)
    {
        if (plan.Changes.Count == 0) return TuningReport.Nothing;
        if (Denied(tree, plan) is { Length: > 0 } denied) return Lacking(plan, denied);
        try
        {
            using var held = journal.Lock();
            if (journal.Read().Damaged is [var line, ..]) throw journal.Damage(line);
            using var writer = JournalWriter.Open(journal);
            return Change(tree, writer, plan, progress, cancel);
        }
        // Of the journal: what the tree denies is a result.
        catch (Exception fault) when (SysTree.IsDenied(fault))
        {
            return Lacking(plan, $"the journal '{journal.File}' may not be written.");
        }
    }

    // The kernel keeps some interrupts to itself; that alone is no lack of rights.
    private static string Denied(SysTree tree, TuningPlan plan)
    {
        IReadOnlyList<string> denied = [.. plan.Changes.Select(change => change.Path).Where(path => !tree.Permits(path))];
        return denied.Count == plan.Changes.Count ? Sentence(denied[0])
            : denied.FirstOrDefault(path => !KernelPaths.IsInterrupt(path)) is { } first ? Sentence(first)
            : "";
    }

    private static string Sentence(string path) => $"'{path}' may not be written.";

    private static TuningReport Lacking(TuningPlan plan, string denied) => TuningReport.Nothing with
    {
        Denied = denied,
        Commands = TuningCommands.Apply(plan),
        UndoCommands = TuningCommands.Undo(plan),
    };

    private static TuningReport Change(SysTree tree, JournalWriter writer, TuningPlan plan, Action<TuningResult>? progress, CancellationToken cancel)
    {
        var boot = tree.BootId;
        var results = new List<TuningResult>();
        foreach (var change in plan.Changes)
        {
            cancel.ThrowIfCancellationRequested();
            var result = Change(tree, writer, boot, change);
            results.Add(result);
            progress?.Invoke(result);
        }

        return new(results);
    }

    private static TuningResult Change(SysTree tree, JournalWriter writer, string boot, TuningChange change)
    {
        // Read again: cores may share a setting, and somebody may have changed it since the plan was made.
        var before = tree.Read(change.Path);
        var value = SysTree.Plain(before);
        if (value.Length == 0) return Not(change, "it can no longer be read, and was left as it is.");
        if (string.Equals(value, change.To, StringComparison.Ordinal)) return new(change.Path, TuningEffect.Unneeded, $"is {value} already.");
        writer.Append(new JournalEntry(boot, change.Path, before, change.To));
        try
        {
            tree.Write(change.Path, change.To + "\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Not(change, $"the system refused {change.To}: {fault.Message}");
        }

        var after = tree.Value(change.Path);
        return string.Equals(after, change.To, StringComparison.Ordinal)
            ? new TuningResult(change.Path, TuningEffect.Changed, $"changed from {value} to {change.To}.")
            : Not(change, $"was set to {change.To} and says '{after}'.");
    }

    private static TuningResult Not(TuningChange change, string sentence) =>
        new(change.Path, KernelPaths.IsInterrupt(change.Path) ? TuningEffect.Refused : TuningEffect.NotTaken, sentence);
}
