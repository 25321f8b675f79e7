namespace Gate.Core.Configuration;

/// <summary>What `analysis` of gate.yml says.</summary>
public sealed record AnalysisSettings
{
    /// <summary>What applies where nothing is written.</summary>
    public static readonly AnalysisSettings Default = new();

    /// <summary>A profile of real work, that tells what benchmarks matter: a file relative to gate.yml, or an address; empty for none.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Which functions benchmarks are about, where names do not tell.</summary>
    public IReadOnlyList<ExercisesRule> Exercises { get; init; } = [];

    /// <summary>What an operation may cost before it is pointed at.</summary>
    public FlagLimits Flags { get; init; } = FlagLimits.Default;
}

/// <summary>What an operation may cost before it is pointed at.</summary>
/// <param name="Nanoseconds">Time.</param>
/// <param name="Allocations">Allocated objects.</param>
/// <param name="Bytes">Allocated bytes.</param>
public sealed record FlagLimits(double Nanoseconds, double Allocations, double Bytes)
{
    /// <summary>1 ms, 1,000 allocations, 10 KB.</summary>
    public static readonly FlagLimits Default = new(1e6, 1000, 10_000);
}
