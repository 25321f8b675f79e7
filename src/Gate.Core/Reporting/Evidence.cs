namespace Gate.Core.Reporting;

/// <summary>What was measured behind a finding, for pictures of it.</summary>
/// <param name="Ratios">Candidate ÷ baseline of each round (a duel, or a block of launches) in the order they were measured, turned so that more than 1 is worse;
/// empty where the sides were not measured together.</param>
/// <param name="Baseline">The value of each launch of the baseline, in the metric's unit.</param>
/// <param name="Candidate">The value of each launch of the candidate.</param>
public sealed record Evidence(IReadOnlyList<double> Ratios, IReadOnlyList<double> Baseline, IReadOnlyList<double> Candidate)
{
    /// <summary>Nothing is known but the finding.</summary>
    public static readonly Evidence None = new([], [], []);
}
