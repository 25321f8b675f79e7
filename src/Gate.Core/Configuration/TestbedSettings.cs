namespace Gate.Core.Configuration;

/// <summary>What gate.yml says of the machine that measures.</summary>
public sealed record TestbedSettings
{
    /// <summary>Any machine, under the name that its fingerprint gives it.</summary>
    public static readonly TestbedSettings Any = new();

    /// <summary>The folder under baselines/; empty to derive it from the machine's fingerprint.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the machine must be, or nothing is measured.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Where and how benchmark processes run.</summary>
    public Pin Pin { get; init; } = Pin.None;

    /// <summary>What happens when the stored baseline is another machine's.</summary>
    public Mismatch Mismatch { get; init; } = Mismatch.Remeasure;
}
