namespace Gate.Testbeds.Tuning;

/// <summary>What a setting was before it was changed.</summary>
/// <param name="Boot">The start of the machine during which it was changed; empty when the kernel did not say.</param>
/// <param name="Path">The kernel's file.</param>
/// <param name="From">The whole text that it held.</param>
/// <param name="To">The value that it was about to be given.</param>
internal sealed record JournalEntry(string Boot, string Path, string From, string To)
{
    /// <summary>Whether the machine has run without a restart since; where that is unknown it counts as restarted.</summary>
    public bool IsOf(string boot) => boot.Length > 0 && string.Equals(Boot, boot, StringComparison.Ordinal);
}
