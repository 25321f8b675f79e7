namespace Gate.Testbeds.Fitness;

/// <summary>What decides on the processors' clock.</summary>
public sealed record PowerState
{
    /// <summary>Nothing is known.</summary>
    public static readonly PowerState Unknown = new();

    /// <summary>The governor of each processor that has one; empty without cpufreq.</summary>
    public IReadOnlyList<Governor> Governors { get; init; } = [];

    /// <summary>Turbo, and where it is switched.</summary>
    public TurboSwitch? Turbo { get; init; }

    /// <summary>How often the processors were too hot.</summary>
    public Throttling? Throttling { get; init; }

    /// <summary>Whether a battery is being discharged; false as well where there is none.</summary>
    public bool? IsOnBattery { get; init; }

    /// <summary>The power plan of Windows: "balanced"; empty when unknown.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Whether the low power mode of macOS is on.</summary>
    public bool? IsLowPower { get; init; }
}

/// <summary>Who decides on the clock of one processor.</summary>
/// <param name="Processor">The processor's number.</param>
/// <param name="Name">"performance", "powersave", "schedutil" …</param>
public sealed record Governor(int Processor, string Name);

/// <summary>Whether the clock may rise above its rated one, and how that is switched off.</summary>
/// <param name="IsOn">Whether it may.</param>
/// <param name="Path">The file that switches it.</param>
/// <param name="Off">What to write there.</param>
public sealed record TurboSwitch(bool IsOn, string Path, string Off);

/// <summary>How often processors lowered their clock because of heat.</summary>
/// <param name="SinceBoot">Since the machine was started.</param>
/// <param name="Meanwhile">While Gate looked.</param>
public sealed record Throttling(long SinceBoot, long Meanwhile);
