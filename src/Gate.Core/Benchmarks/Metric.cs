namespace Gate.Core.Benchmarks;

/// <summary>Which way a metric is better.</summary>
public enum Direction
{
    /// <summary>Times, bytes, allocations.</summary>
    LowerIsBetter = 0,

    /// <summary>Throughputs.</summary>
    HigherIsBetter = 1,
}

/// <summary>What is measured: its name in gate.yml and in reports, its base unit, which way is better,
/// and whether equal code gives equal values (exact) or values that scatter (noisy).</summary>
public sealed record Metric(string Name, string Unit, Direction Better, bool IsExact)
{
    /// <summary>Wall-clock time of one operation in nanoseconds.</summary>
    public static readonly Metric Time = new("time", "ns", Direction.LowerIsBetter, IsExact: false);

    /// <summary>Managed bytes allocated by one operation.</summary>
    public static readonly Metric Allocated = new("allocated", "B", Direction.LowerIsBetter, IsExact: true);

    /// <summary>Managed or heap objects allocated by one operation.</summary>
    public static readonly Metric Allocations = new("allocations", "", Direction.LowerIsBetter, IsExact: true);

    /// <summary>Instructions that a processor executes for one operation, counted under an emulator: how fast or busy the machine is does not matter.</summary>
    public static readonly Metric Instructions = new("instructions", "", Direction.LowerIsBetter, IsExact: true);

    /// <summary>Whether it is counted in launches of its own, which time nothing, and repeats nearly but not to the bit.</summary>
    public bool IsCounted => string.Equals(Name, Instructions.Name, StringComparison.Ordinal);
}
