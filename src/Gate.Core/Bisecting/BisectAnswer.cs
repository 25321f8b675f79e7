namespace Gate.Core.Bisecting;

/// <summary>What a commit was found to be.</summary>
public enum BisectAnswer
{
    /// <summary>It cannot be told: it does not build, lacks the benchmark, or stayed undecided.</summary>
    Skipped = 0,

    /// <summary>Nearer to the good side.</summary>
    Good = 1,

    /// <summary>Nearer to the bad side.</summary>
    Bad = 2,
}
