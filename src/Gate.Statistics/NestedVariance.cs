namespace Gate.Statistics;

/// <summary>What scatters among launches nested in sessions: the variance within a session and the component between sessions.
/// Source: analysis of variance for unbalanced data by the method of moments, Searle, Casella and McCulloch 1992, "Variance Components", section 3.6.
/// Assumption: y_ij = centre + session_i + launch_ij with independent effects of constant variance; y is usually the logarithm of a launch's value.</summary>
/// <remarks>With few sessions the component between them is often truncated to 0 and then too small: a t test at 1 % that trusts two or three
/// sessions as they are raises false alarms in up to 6.8 % (simulated, 20,000 draws). Pooled with a prior of 2 degrees of freedom
/// that is larger than the truth it stayed under 1 %; with one that is too small by a factor of 2.5 in standard deviation, up to 3.5 %.</remarks>
/// <param name="WithinSessions">The variance of one launch in its session, with N − sessions degrees of freedom.</param>
/// <param name="BetweenSessions">The variance that a session adds to all of its launches, at least 0; not estimated with one session, or one launch in each.</param>
public sealed record NestedVariance(VarianceComponent WithinSessions, VarianceComponent BetweenSessions)
{
    /// <summary>The components of launches by session; sessions without launches say nothing and are left out.</summary>
    /// <exception cref="ArgumentException">A value that is not finite, or values so far apart that their variance is not.</exception>
    public static NestedVariance Of(IReadOnlyList<IReadOnlyList<double>> sessions)
    {
        var groups = sessions.Where(session => session.Count > 0).Select(session => Group.Of(session)).ToArray();
        if (groups.Length == 0) return new(default, default);

        var within = Within(groups);
        return new(within, Between(groups, within));
    }

    private static VarianceComponent Within(Group[] groups)
    {
        var degreesOfFreedom = groups.Sum(group => group.Count - 1);
        return degreesOfFreedom > 0 ? new(groups.Sum(group => group.SquaresWithin) / degreesOfFreedom, degreesOfFreedom) : default;
    }

    private static VarianceComponent Between(Group[] groups, VarianceComponent within)
    {
        var degreesOfFreedom = groups.Length - 1;
        if (degreesOfFreedom == 0 || !within.IsEstimated) return default;

        var total = groups.Sum(group => group.Count);
        var centre = Mean([.. groups.Select(group => group.Mean)], [.. groups.Select(group => group.Count)]);
        var meanSquare = groups.Sum(group => group.Count * Square(group.Mean - centre)) / degreesOfFreedom;
        // The launches of a typical session; equal to n when all sessions have n.
        var typical = (total - (groups.Sum(group => Square(group.Count)) / total)) / degreesOfFreedom;
        // Sessions less one, not Satterthwaite's for the difference of mean squares: those fall to 0 for a small component, so that
        // ten quiet sessions would teach nothing. The price is paid by a prior; see the remarks.
        return new(Math.Max(0, meanSquare - within.Variance) / typical, degreesOfFreedom);
    }

    // Around the first value, so that equal values have a variance of exactly 0.
    private static double Mean(double[] values, double[] weights) =>
        values[0] + (values.Zip(weights, (value, weight) => (value - values[0]) * weight).Sum() / weights.Sum());

    private static double Square(double value) => value * value;

    private sealed record Group(double Count, double Mean, double SquaresWithin)
    {
        public static Group Of(IReadOnlyList<double> session)
        {
            var values = Finite.Copy(session, nameof(session));
            var mean = NestedVariance.Mean(values, [.. values.Select(_ => 1.0)]);
            return new(values.Length, mean, values.Sum(value => Square(value - mean)));
        }
    }
}
