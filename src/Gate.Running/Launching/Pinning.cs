namespace Gate.Running.Launching;

/// <summary>Where a process was made to run, as read back from the system.</summary>
/// <param name="Cores">The only processors that its threads could use; empty when it was left alone.</param>
/// <param name="Doubt">Why it was not pinned, or not certainly; a whole sentence, empty when there is nothing to say.</param>
public sealed record Pinning(IReadOnlyList<int> Cores, string Doubt)
{
    /// <summary>Nobody asked for it.</summary>
    public static readonly Pinning None = new([], "");

    /// <summary>Whether all threads were seen to be on these cores.</summary>
    public bool IsPinned => Cores.Count > 0;
}
