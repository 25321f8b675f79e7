namespace Gate.Testbeds.Fitness;

/// <summary>What all processors together have done since the machine was started, in ticks (proc_stat(5)).</summary>
/// <param name="Total">All of it.</param>
/// <param name="Idle">Nothing, or waiting for a disk.</param>
/// <param name="Stolen">Nothing, because the host ran something else.</param>
public readonly record struct ProcessorTimes(long Total, long Idle, long Stolen)
{
    // user nice system idle iowait irq softirq steal; the two behind are part of the first two.
    private const int Fields = 8;
    private const int IdleField = 3;
    private const int WaitField = 4;
    private const int StolenField = 7;

    /// <summary>Work.</summary>
    public long Worked => Total - Idle - Stolen;

    /// <summary>The share that the host took, 0 to 1; null when no time has passed.</summary>
    public double? StolenShare => Total > 0 ? Math.Clamp((double)Stolen / Total, 0, 1) : null;

    /// <summary>The first line of /proc/stat; null when there is none or it is garbled.</summary>
    public static ProcessorTimes? Parse(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => line.StartsWith("cpu ", StringComparison.Ordinal), "");
        var ticks = KernelText.Words(line).Skip(1).Take(Fields).Select(word => KernelText.Count(word) ?? -1).ToList();
        if (ticks.Count < Fields || ticks.Any(tick => tick < 0)) return null;
        return new ProcessorTimes(ticks.Sum(), ticks[IdleField] + ticks[WaitField], ticks[StolenField]);
    }

    /// <summary>What has been added since an earlier look.</summary>
    public static ProcessorTimes operator -(ProcessorTimes left, ProcessorTimes right) =>
        new(left.Total - right.Total, left.Idle - right.Idle, left.Stolen - right.Stolen);
}
