namespace Gate.Core.Configuration;

/// <summary>A profile that is held to budgets: `profile:` of a suite.</summary>
public sealed record ProfileTool
{
    /// <summary>The sample types of a command that is profiled: looks at its threads.</summary>
    public static readonly IReadOnlyList<string> LooksAtThreads = ["samples", "cpu"];

    /// <summary>The sample types of a command that is profiled: what it allocates.</summary>
    public static readonly IReadOnlyList<string> Allocations = ["alloc_objects", "alloc_space"];

    /// <summary>The sample types of a command that is profiled: what lives on its heap.</summary>
    public static readonly IReadOnlyList<string> Heap = ["inuse_objects", "inuse_space"];

    /// <summary>The profile: a file relative to the folder of gate.yml, an http address, or a command of .NET that is profiled.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the source is a command.</summary>
    public bool IsCommand { get; init; }

    /// <summary>A command that runs in a checkout before the one that is profiled; empty for none.</summary>
    public string Prepare { get; init; } = "";

    /// <summary>The file that it is compared with where a rule limits growth; empty for the same file, or the same command, of the base commit.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>The budgets, at least one.</summary>
    public IReadOnlyList<ProfileBudget> Budgets { get; init; } = [];

    /// <summary>Whether the profile is asked for at an address.</summary>
    public bool IsAddress => !IsCommand && IsAddressOf(Source);

    /// <summary>Whether a text is an address and not a file.</summary>
    public static bool IsAddressOf(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a budget limits.</summary>
public enum BudgetKind
{
    /// <summary>The share of all of the sample type, as a fraction.</summary>
    Share = 0,

    /// <summary>The amount, in the unit of the sample type.</summary>
    Amount = 1,

    /// <summary>The growth over the baseline profile, as a fraction of that.</summary>
    Growth = 2,
}

/// <summary>One limit of a profile.</summary>
/// <param name="Match">The functions; everything for the total.</param>
/// <param name="IsTotal">Whether it limits all of the sample type.</param>
/// <param name="SampleType">The sample type: inuse_space.</param>
/// <param name="Kind">What is limited.</param>
/// <param name="Limit">How much is allowed.</param>
/// <param name="IsCumulative">Whether what functions call counts as theirs.</param>
public sealed record ProfileBudget(Glob Match, bool IsTotal, string SampleType, BudgetKind Kind, double Limit, bool IsCumulative)
{
    /// <summary>What the budget's finding is called in the place of a benchmark.</summary>
    public string Subject => IsTotal ? "total" : IsCumulative ? $"{Match} with calls" : Match.Pattern;

    /// <summary>The name of the finding's metric.</summary>
    public string MetricName => Kind switch
    {
        BudgetKind.Share => $"{SampleType} share",
        BudgetKind.Amount => SampleType,
        BudgetKind.Growth => $"{SampleType} growth",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
