namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>Baseline and candidate share no benchmark.</summary>
    public static readonly Code NothingInCommon = new(
        "GATE6001",
        "no benchmark in common",
        "Baseline and candidate have no benchmark with the same name, so nothing could be compared, and the gate fails: silence is never a pass. "
        + "Check that both sides are results of the same suite, that filters match, and that a namespace or class was not renamed.");

    /// <summary>The same data on both sides.</summary>
    public static readonly Code SameData = new(
        "GATE6002",
        "the same data on both sides",
        "Every measurement of the candidate equals the baseline's to the last bit. Two runs never do that, so the same file was given twice, or a result was copied. "
        + "The verdict is `unchanged` and means nothing.");
}
