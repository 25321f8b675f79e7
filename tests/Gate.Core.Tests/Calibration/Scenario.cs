namespace Gate.Core.Tests.Calibration;

/// <summary>What is true of a simulated machine and of the benchmarks on it. Deviations are standard deviations of ln(value).</summary>
internal sealed record Scenario
{
    /// <summary>How many benchmarks the family has.</summary>
    public int Benchmarks { get; init; } = 1;

    /// <summary>Between processes.</summary>
    public double Launch { get; init; } = 0.02;

    /// <summary>Between sittings, each benchmark its own; both sides of one sitting share it.</summary>
    public double Session { get; init; }

    /// <summary>Between iterations of one process.</summary>
    public double Iteration { get; init; } = 0.02;

    /// <summary>How noisy today is, as a multiple of history.</summary>
    public double Day { get; init; } = 1;

    /// <summary>How much slower the machine gets from one launch to the next.</summary>
    public double Drift { get; init; }

    /// <summary>How launches scatter.</summary>
    public Shape Shape { get; init; }

    /// <summary>The true ratio candidate ÷ baseline of all benchmarks.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>The true ratio of the first benchmark, on top of the others'.</summary>
    public double Planted { get; init; } = 1;

    /// <summary>Whether the others of the family fail at their first launch: they keep their places in the family, and the simulation its speed.</summary>
    public bool IsPlantedAlone { get; init; }

    /// <summary>The true effect on a benchmark as ln(candidate ÷ baseline).</summary>
    public double Effect(int benchmark) => Math.Log(Ratio * (benchmark == 0 ? Planted : 1));

    /// <summary>Name of a benchmark; in ordinal order of the index.</summary>
    public static string Name(int benchmark) => $"B{benchmark:000}";
}
