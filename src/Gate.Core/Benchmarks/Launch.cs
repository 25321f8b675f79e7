namespace Gate.Core.Benchmarks;

/// <summary>What one process measured of one benchmark and metric: the unit of replication.
/// Iterations of one process share its code layout, tiering and heap, so they are never pooled over launches.</summary>
public sealed record Launch
{
    /// <summary>Creates a launch from its iterations.</summary>
    /// <param name="session">The sitting the process ran in; launches of one session share the machine's state.</param>
    /// <param name="values">Values of the iterations per operation, in the metric's unit, less any measured overhead; at least one, all finite.</param>
    public Launch(string session, IReadOnlyList<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("A launch has at least one value.", nameof(values));
        if (!values.All(double.IsFinite)) throw new ArgumentException("The values of a launch are finite numbers.", nameof(values));
        Session = session;
        Values = values;
        Value = Gate.Statistics.Median.Of(values);
    }

    /// <summary>The sitting the process ran in.</summary>
    public string Session { get; }

    /// <summary>The iterations, per operation.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The median of the iterations: the launch's one value.</summary>
    public double Value { get; }
}
