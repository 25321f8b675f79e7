namespace Gate.Core.Recording;

/// <summary>How a check compares the two sides.</summary>
public enum Mode
{
    /// <summary>What the store of this testbed cannot clear is measured side by side.</summary>
    Auto = 0,

    /// <summary>The candidate's launches stand against the stored ones only; the base is not built.</summary>
    Stored = 1,

    /// <summary>Everything is measured side by side, whatever is stored.</summary>
    Duel = 2,
}
