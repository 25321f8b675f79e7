using Gate.Core.Benchmarks;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>Launches on the comparison's scale, nested in the sessions that measured them.</summary>
public sealed record NestedValues
{
    /// <summary>Sorts the launches of a sample into their sessions.</summary>
    public NestedValues(Sample sample, LogScale scale)
        : this(sample.Launches, scale)
    {
    }

    /// <summary>Sorts launches into their sessions; at least one launch.</summary>
    public NestedValues(IReadOnlyList<Launch> launches, LogScale scale) =>
        Sessions = launches.Count == 1 ? [[scale.Of(launches[0].Value)]] :
        [
            .. launches
                .GroupBy(launch => launch.Session, StringComparer.Ordinal)
                .Select(session => (IReadOnlyList<double>)[.. session.Select(launch => scale.Of(launch.Value))]),
        ];

    /// <summary>The launches' values, by session.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Sessions { get; }

    /// <summary>The mean of the sessions' means.</summary>
    public double Mean => Sessions.Average(session => session.Average());

    /// <summary>The variance of a launch within its session.</summary>
    public VarianceComponent WithinSessions =>
        Sessions.Any(session => session.Count > 1) ? NestedVariance.Of(Sessions).WithinSessions : default;

    /// <summary>The variance of a session's mean: what sessions differ by, and what their launches leave of their own scatter.</summary>
    public VarianceComponent OfMeans =>
        Sessions.Count > 1 ? NestedVariance.Of([[.. Sessions.Select(session => session.Average())]]).WithinSessions : default;

    /// <summary>The share of the launch variance that is left in a session's mean: one over the launches of a typical session.</summary>
    public double LaunchShare => Sessions.Average(session => 1.0 / session.Count);

    /// <summary>What the launch variance is multiplied with in the variance of the mean.</summary>
    public double LaunchWeight => LaunchShare / Sessions.Count;

    /// <summary>What the session variance is multiplied with in the variance of the mean.</summary>
    public double SessionWeight => 1.0 / Sessions.Count;
}
