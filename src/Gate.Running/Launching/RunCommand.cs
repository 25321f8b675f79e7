using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Hook.Talking;

namespace Gate.Running.Launching;

/// <summary>The line that asks a hook to measure a benchmark.</summary>
/// <param name="Fields">The fields of the line.</param>
/// <param name="Turns">How many iterations will be measured.</param>
internal sealed record RunCommand(IReadOnlyList<string> Fields, int Turns)
{
    /// <summary>How many of the first are not to count.</summary>
    public int Dropped { get; init; }

    /// <summary>Measures a benchmark at one go.</summary>
    /// <param name="benchmark">What to measure.</param>
    /// <param name="recipe">How.</param>
    /// <param name="folder">A folder for what BenchmarkDotNet writes.</param>
    public static RunCommand Whole(BenchmarkId benchmark, Recipe recipe, string folder) =>
        Of(benchmark, recipe, invocations: 0, steps: "0", TimeSpan.Zero, folder);

    /// <summary>Measures a benchmark in turns.</summary>
    /// <param name="benchmark">What to measure.</param>
    /// <param name="recipe">How.</param>
    /// <param name="dropped">How many turns to take first that do not count.</param>
    /// <param name="invocations">How often a turn calls the benchmark; 0 when the process is to choose.</param>
    /// <param name="patience">How long the benchmark waits for a turn before it gives up.</param>
    /// <param name="folder">A folder for what BenchmarkDotNet writes.</param>
    public static RunCommand Stepped(BenchmarkId benchmark, Recipe recipe, int dropped, long invocations, TimeSpan patience, string folder) =>
        Of(benchmark, recipe with { Iterations = recipe.Iterations + dropped }, invocations, steps: "1", patience, folder) with { Dropped = dropped };

    /// <summary>Counts the instructions of a benchmark, in a process under callgrind.</summary>
    /// <param name="benchmark">What to count.</param>
    /// <param name="recipe">How.</param>
    /// <param name="invocations">How often an iteration calls the benchmark; 0 when the process is to find out.</param>
    /// <param name="counts">What the names of callgrind's files begin with.</param>
    /// <param name="folder">A folder for what BenchmarkDotNet writes.</param>
    public static RunCommand Counted(BenchmarkId benchmark, CountRecipe recipe, long invocations, string counts, string folder)
    {
        var whole = Of(benchmark, recipe.Iterations, invocations, steps: "0", TimeSpan.Zero, folder);
        return whole with
        {
            Fields =
            [
                Protocol.Count, .. whole.Fields.Skip(1),
                $"{Protocol.CountedInstructions}={Number(recipe.Instructions)}",
                $"{Protocol.CountsPath}={counts}",
            ],
        };
    }

    private static RunCommand Of(BenchmarkId benchmark, Recipe recipe, long invocations, string steps, TimeSpan patience, string folder) => new(
    [
        Protocol.Run, benchmark.Name, benchmark.Job,
        $"{Protocol.IterationNanoseconds}={Number(recipe.IterationTime.TotalNanoseconds)}",
        $"{Protocol.Iterations}={Number(recipe.Iterations)}",
        $"{Protocol.WarmUps}={Number(recipe.WarmUps)}",
        $"{Protocol.Invocations}={Number(invocations)}",
        $"{Protocol.Overhead}={Flag(recipe.EvaluatesOverhead)}",
        $"{Protocol.MeasuresMemory}={Flag(recipe.MeasuresMemory)}",
        $"{Protocol.CollectsAround}={Flag(recipe.CollectsAround)}",
        $"{Protocol.CollectsBefore}={Flag(!recipe.CollectsAround && recipe.CollectsBefore)}",
        $"{Protocol.MeasuresPauses}={Flag(!recipe.CollectsBefore)}",
        $"{Protocol.Steps}={steps}",
        $"{Protocol.StepSeconds}={Number(Math.Ceiling(patience.TotalSeconds))}",
        $"{Protocol.Artifacts}={Path.Combine(folder, "artifacts")}",
    ], recipe.Iterations);

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Flag(bool isSet) => isSet ? "1" : "0";
}
