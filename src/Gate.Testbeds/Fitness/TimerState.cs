namespace Gate.Testbeds.Fitness;

/// <summary>What times are read from.</summary>
public sealed record TimerState
{
    /// <summary>Nothing is known.</summary>
    public static readonly TimerState Unknown = new();

    /// <summary>How often the timer counts in a second.</summary>
    public long? Frequency { get; init; }

    /// <summary>What the kernel reads the time from: "tsc", "hpet"; empty when unknown.</summary>
    public string Source { get; init; } = "";

    /// <summary>What else it could read it from.</summary>
    public IReadOnlyList<string> Available { get; init; } = [];
}
