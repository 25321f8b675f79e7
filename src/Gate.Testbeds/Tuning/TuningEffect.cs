namespace Gate.Testbeds.Tuning;

/// <summary>What became of one setting.</summary>
public enum TuningEffect
{
    /// <summary>It is not what it was set to.</summary>
    NotTaken = 0,

    /// <summary>It could not be set back.</summary>
    NotRestored,

    /// <summary>A line of the journal does not say what it was.</summary>
    Damaged,

    /// <summary>An interrupt that the kernel does not let move.</summary>
    Refused,

    /// <summary>Undo left it to whoever set it since, or it is gone.</summary>
    LeftAlone,

    /// <summary>It was as it is to be.</summary>
    Unneeded,

    /// <summary>It was changed, and reads back so.</summary>
    Changed,

    /// <summary>It was set back, and reads back so.</summary>
    Restored,
}
