namespace Gate.Testbeds.Tuning;

/// <summary>How one setting is brought back.</summary>
/// <param name="Path">The kernel's file.</param>
/// <param name="Entries">What the journal has of it, newest first.</param>
internal sealed record Restoration(string Path, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>The settings of a journal, the one that was changed last first.</summary>
    public static IReadOnlyList<Restoration> Of(IReadOnlyList<JournalEntry> entries) =>
    [
        .. entries.Reverse().GroupBy(entry => entry.Path, StringComparer.Ordinal).Select(group => new Restoration(group.Key, [.. group])),
    ];

    /// <summary>Whether it was changed since the machine was started last.</summary>
    public bool IsOf(string boot) => Entries.Any(entry => entry.IsOf(boot));

    /// <summary>The text that it is to hold, going back through the journal from what it holds now.
    /// A change from before a restart is taken back only where its value is still there: the kernel has forgotten the others.</summary>
    public string Target(string current, string boot)
    {
        var text = current;
        foreach (var entry in Entries)
        {
            if (entry.IsOf(boot) || string.Equals(SysTree.Plain(text), entry.To, StringComparison.Ordinal)) text = entry.From;
        }

        return text;
    }

    /// <summary>Whether it holds what it held before one of the changes.</summary>
    public bool IsOld(string current) =>
        Entries.Any(entry => string.Equals(SysTree.Plain(entry.From), SysTree.Plain(current), StringComparison.Ordinal));
}
