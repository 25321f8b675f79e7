using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Hook.Talking;

namespace Gate.Running.Launching;

/// <summary>The line that asks a hook to measure a benchmark.</summary>
internal static class RunCommand
{
    /// <summary>The fields of the line.</summary>
    /// <param name="benchmark">What to measure.</param>
    /// <param name="recipe">How.</param>
    /// <param name="isStepped">Whether every measured iteration waits for its turn.</param>
    /// <param name="patience">How long the benchmark waits for a turn before it gives up.</param>
    /// <param name="folder">A folder for what BenchmarkDotNet writes.</param>
    public static IReadOnlyList<string> Of(BenchmarkId benchmark, Recipe recipe, bool isStepped, TimeSpan patience, string folder) =>
    [
        Protocol.Run, benchmark.Name, benchmark.Job,
        $"{Protocol.IterationNanoseconds}={Number(recipe.IterationTime.TotalNanoseconds)}",
        $"{Protocol.Iterations}={Number(recipe.Iterations)}",
        $"{Protocol.WarmUps}={Number(recipe.WarmUps)}",
        $"{Protocol.Overhead}={Flag(recipe.EvaluatesOverhead)}",
        $"{Protocol.MeasuresMemory}={Flag(recipe.MeasuresMemory)}",
        $"{Protocol.Steps}={Flag(isStepped)}",
        $"{Protocol.StepSeconds}={Number(Math.Ceiling(patience.TotalSeconds))}",
        $"{Protocol.Artifacts}={Path.Combine(folder, "artifacts")}",
    ];

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Flag(bool isSet) => isSet ? "1" : "0";
}
