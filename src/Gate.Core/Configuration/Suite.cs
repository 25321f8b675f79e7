namespace Gate.Core.Configuration;

/// <summary>One suite of gate.yml: benchmarks of BenchmarkDotNet, of Go, a command, or a profile.</summary>
/// <param name="Name">The key under `suites`; also the name of its baseline file.</param>
/// <param name="Project">The benchmark project, relative to the folder of gate.yml, with forward slashes; empty in a suite of another tool.</param>
/// <param name="Filter">Which of its benchmarks are measured.</param>
/// <param name="Framework">The target framework to run; empty when the project has only one.</param>
/// <param name="Metrics">The metrics that are judged, by name; empty for all that a Go suite measures.</param>
public sealed record Suite(string Name, string Project, Glob Filter, string Framework, IReadOnlyList<string> Metrics)
{
    /// <summary>The metrics of a suite that names none.</summary>
    public static readonly IReadOnlyList<string> DefaultMetrics = ["time", "allocated"];

    /// <summary>How its launches are measured.</summary>
    public SuiteRecipe Recipe { get; init; } = SuiteRecipe.Usual;

    /// <summary>The Go benchmarks that it measures; null in a suite of another tool.</summary>
    public GoTool? Go { get; init; }

    /// <summary>The command that it measures; null in a suite of another tool.</summary>
    public CommandTool? Command { get; init; }

    /// <summary>The profile that it holds to budgets; null in a suite that measures.</summary>
    public ProfileTool? Profile { get; init; }

    /// <summary>Whether its benchmarks can take turns with those of the other side; whole launches measure what cannot.</summary>
    public bool CanStep => Go is null && Command is null && Profile is null;
}
