using System.Globalization;

namespace Gate.Running.Launching;

/// <summary>How a benchmark is measured in one process: part of what makes two results comparable.</summary>
public sealed record Recipe
{
    /// <summary>15 iterations of 15 ms after 6 warm-ups, overhead subtracted, without dynamic PGO.</summary>
    public static readonly Recipe Default = new();

    /// <summary>A duel: 60 turns of 5 ms after 30 warm-ups.</summary>
    /// <remarks>Many short turns beat few long ones of the same length in all, since a machine's speed changes within tens of milliseconds:
    /// the middle one of 18 duels of equal builds was 1.0 % off by 60 × 5 ms, 1.6 % by 30 × 15 ms and 2.8 % by 12 × 50 ms
    /// (tests/Gate.Kinds/RECIPES.md).</remarks>
    public static readonly Recipe Duel = new() { IterationTime = TimeSpan.FromMilliseconds(5), Iterations = 60, WarmUps = 30 };

    /// <summary>The time that BenchmarkDotNet's pilot stage fits the operations of one iteration into.</summary>
    public TimeSpan IterationTime { get; init; } = TimeSpan.FromMilliseconds(15);

    /// <summary>How many iterations are measured.</summary>
    public int Iterations { get; init; } = 15;

    /// <summary>How many iterations run before those.</summary>
    public int WarmUps { get; init; } = 6;

    /// <summary>Whether both sides of a duel call the benchmark equally often in a turn, from its second duel on:
    /// as often as fits into a turn by the times of the base in the first.</summary>
    public bool SharesOperations { get; init; } = true;

    /// <summary>Whether the cost of calling an empty method is measured and subtracted.</summary>
    public bool EvaluatesOverhead { get; init; } = true;

    /// <summary>Whether one more iteration under the memory diagnoser counts the allocated bytes.</summary>
    public bool MeasuresMemory { get; init; } = true;

    /// <summary>Variables that the benchmark process gets, such as DOTNET_TieredPGO.</summary>
    /// <remarks>Dynamic PGO draws its profile anew in every process, and a launch lands in one of several modes:
    /// without it, duels of eleven of twelve benchmarks of known size scattered by 0.5–13 % instead of 0.7–21 %.</remarks>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_TieredPGO"] = "0" };

    /// <summary>"15 × 15 ms, 6 warm-ups, overhead, memory, DOTNET_TieredPGO=0": the form that run files keep; equal recipes have equal texts.</summary>
    public override string ToString() => string.Join(", ",
    [
        string.Create(CultureInfo.InvariantCulture, $"{Iterations} × {IterationTime.TotalMilliseconds} ms"),
        string.Create(CultureInfo.InvariantCulture, $"{WarmUps} warm-ups"),
        EvaluatesOverhead ? "overhead" : "no overhead",
        MeasuresMemory ? "memory" : "no memory",
        .. SharesOperations ? Array.Empty<string>() : ["operations of its own"],
        .. EnvironmentVariables.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key}={variable.Value}"),
    ]);
}
