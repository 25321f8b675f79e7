namespace Gate.Core.Benchmarks;

/// <summary>All launches of one benchmark and metric on one side; never empty.</summary>
public sealed record Sample
{
    /// <summary>Creates a sample of at least one launch.</summary>
    public Sample(Metric metric, IReadOnlyList<Launch> launches)
    {
        if (launches.Count == 0) throw new ArgumentException("A sample has at least one launch.", nameof(launches));
        Metric = metric;
        Launches = launches;
    }

    /// <summary>What was measured.</summary>
    public Metric Metric { get; }

    /// <summary>The processes that measured it, in the order they ran.</summary>
    public IReadOnlyList<Launch> Launches { get; }

    /// <summary>The median over the launches' values, in the metric's unit.</summary>
    public double Value => Gate.Statistics.Median.Of([.. Launches.Select(launch => launch.Value)]);
}
