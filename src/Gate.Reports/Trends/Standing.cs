using Gate.Core.Trending;

namespace Gate.Reports.Trends;

/// <summary>How a trend stands today.</summary>
internal enum Standing
{
    /// <summary>Nothing speaks for a change.</summary>
    Steady = 0,

    /// <summary>It got worse.</summary>
    Worse = 1,

    /// <summary>It got better.</summary>
    Better = 2,
}

/// <summary>Reads how trends stand: against the commit that was asked for, else by their last step.</summary>
internal static class Standings
{
    // Older steps are the level that everybody has got used to.
    private const int RecentSessions = 10;

    /// <summary>By the last step, whenever it was, or against the commit that was asked for.</summary>
    public static Standing Of(Trend trend) =>
        trend.Since is { } since ? Of(since)
        : trend.Steps.Count == 0 ? Standing.Steady
        : trend.Steps[^1].IsWorse ? Standing.Worse
        : Standing.Better;

    /// <summary>The same of a commit's step among the newest sessions only.</summary>
    public static Standing Recent(Trend trend) =>
        trend.Since is { } since ? Of(since)
        : trend.Steps is [.., { Cause: StepCause.Commit } last] && trend.Sessions.TakeLast(RecentSessions).Any(session => ReferenceEquals(session, last.After)) ? Of(trend)
        : Standing.Steady;

    /// <summary>What got worse first, then what got better, each with the newest step first, and then the steady ones as they stand.</summary>
    public static IEnumerable<Trend> WorstFirst(IEnumerable<Trend> trends) => trends
        .OrderBy(trend => Of(trend) == Standing.Steady)
        .ThenBy(trend => Of(trend) == Standing.Better)
        .ThenByDescending(trend => trend.Steps is [.., var last] ? last.After.Time : DateTimeOffset.MinValue);

    /// <summary>The word that the page's style knows.</summary>
    public static string Word(this Standing standing) => standing switch
    {
        Standing.Steady => "none",
        Standing.Worse => "worse",
        Standing.Better => "better",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Standing Of(TrendChange since) =>
        since.Lower > 1 ? Standing.Worse
        : since.Upper < 1 ? Standing.Better
        : since is { Ratio: { } ratio, Lower: null } && ratio != 1 ? (ratio > 1 ? Standing.Worse : Standing.Better)
        : Standing.Steady;
}
