namespace Gate.Core.Configuration;

/// <summary>What happens when the stored baseline of this testbed was measured on another machine. It is never compared with.</summary>
public enum Mismatch
{
    /// <summary>The base commit is measured here, beside the candidate, and a note says so.</summary>
    Remeasure = 0,

    /// <summary>The base is not measured: what needs it is incomparable, which warns.</summary>
    Warn = 1,

    /// <summary>The base is not measured: what needs it is incomparable, which fails the gate.</summary>
    Fail = 2,
}
