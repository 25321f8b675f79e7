using Gate.Core.Benchmarks;

namespace Gate.Adapters.GoBench;

/// <summary>The values of one metric of one benchmark, by process.</summary>
internal sealed class GoSeries(Metric metric)
{
    // Ten is what benchstat advises for -count.
    private const int UsualCount = 10;

    private readonly List<Launch> launches = new(1);
    private List<double>? open;
    private long lastLine;

    /// <summary>What was measured.</summary>
    public Metric Metric { get; } = metric;

    /// <summary>Whether a value is below zero.</summary>
    public bool HasNegative { get; private set; }

    /// <summary>Adds a value of the current process; false when this line had one before.</summary>
    public bool TryAdd(double value, long line)
    {
        if (line == lastLine) return false;
        lastLine = line;
        open ??= new(UsualCount);
        open.Add(value);
        HasNegative |= value < 0;
        return true;
    }

    /// <summary>Makes a launch of the current process's values.</summary>
    public void EndLaunch(string session)
    {
        if (open is null) return;
        // A file of many benchmarks is held in as little memory as its values need.
        launches.Add(new(session, RepeatedValue.OrArray(open)));
        open = null;
    }

    /// <summary>All launches.</summary>
    public Sample ToSample(Func<Metric, Metric> describe) => new(describe(Metric), launches.ToArray());
}
