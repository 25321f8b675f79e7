namespace Gate.Core.Configuration;

/// <summary>One BenchmarkDotNet suite of gate.yml.</summary>
/// <param name="Name">The key under `suites`; also the name of its baseline file.</param>
/// <param name="Project">The benchmark project, relative to the folder of gate.yml, with forward slashes.</param>
/// <param name="Filter">Which of its benchmarks are measured.</param>
/// <param name="Framework">The target framework to run; empty when the project has only one.</param>
/// <param name="Metrics">The metrics that are judged, by name.</param>
public sealed record Suite(string Name, string Project, Glob Filter, string Framework, IReadOnlyList<string> Metrics)
{
    /// <summary>The metrics of a suite that names none.</summary>
    public static readonly IReadOnlyList<string> DefaultMetrics = ["time", "allocated"];

    /// <summary>How its launches are measured.</summary>
    public SuiteRecipe Recipe { get; init; } = SuiteRecipe.Usual;
}
