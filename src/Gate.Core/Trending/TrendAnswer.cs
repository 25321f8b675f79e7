namespace Gate.Core.Trending;

/// <summary>What `trend` answers.</summary>
/// <param name="Trends">The trends of all testbeds and suites asked for.</param>
/// <param name="Commits">The commits between the two of a step, newest first, by the ids of both; missing where the clone does not hold them.</param>
public sealed record TrendAnswer(IReadOnlyList<Trend> Trends, IReadOnlyDictionary<(string From, string To), IReadOnlyList<(string Commit, string Subject)>> Commits)
{
    /// <summary>The commits that may have made a step.</summary>
    public IReadOnlyList<(string Commit, string Subject)> Between(TrendStep step) => Commits.TryGetValue((step.Before.Commit, step.After.Commit), out var commits) ? commits : [];
}
