namespace Gate.Core.Benchmarks;

/// <summary>What is measured of a whole process, beside <see cref="Metric.Time"/>, the time from its start to its end.</summary>
public static class ProcessMetrics
{
    /// <summary>Processor time in the program's own code, with that of the processes it started and waited for.</summary>
    public static readonly Metric User = new("user", "ns", Direction.LowerIsBetter, IsExact: false);

    /// <summary>Processor time in the system on its behalf.</summary>
    public static readonly Metric System = new("system", "ns", Direction.LowerIsBetter, IsExact: false);

    /// <summary>The most memory that it held at once: of itself or of one process that it started, whichever is more; summed over processes that run at once.</summary>
    public static readonly Metric Memory = new("memory", "B", Direction.LowerIsBetter, IsExact: false);

    /// <summary>The size of what it wrote.</summary>
    public static readonly Metric Size = new("size", "B", Direction.LowerIsBetter, IsExact: true);

    /// <summary>All that can be asked for.</summary>
    public static readonly IReadOnlyList<Metric> All = [Metric.Time, User, System, Memory, Size];
}
