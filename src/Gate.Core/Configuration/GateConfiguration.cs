namespace Gate.Core.Configuration;

/// <summary>What gate.yml says.</summary>
public sealed record GateConfiguration
{
    /// <summary>The suites, in the order they are written; at least one.</summary>
    public required IReadOnlyList<Suite> Suites { get; init; }

    /// <summary>The testbed's name; empty to derive it from the machine's fingerprint.</summary>
    public string TestbedName { get; init; } = "";

    /// <summary>Thresholds, error rates and outcomes.</summary>
    public Policy Policy { get; init; } = Policy.Default;

    /// <summary>Time and launches.</summary>
    public Budget Budget { get; init; } = Budget.Default;
}
