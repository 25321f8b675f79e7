namespace Gate.Core.Configuration;

/// <summary>The Go benchmarks of a module: `go:` of a suite.</summary>
public sealed record GoTool
{
    /// <summary>The folder of the module, relative to the folder of gate.yml, with forward slashes; it may begin with `..` but stays inside the checkout.</summary>
    public string Directory { get; init; } = ".";

    /// <summary>The packages, as `go test` takes them: ./... for all of the module.</summary>
    public string Packages { get; init; } = "./...";

    /// <summary>How long one benchmark runs in one process (-benchtime).</summary>
    public TimeSpan BenchmarkTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How it is measured, in one line: results of two such lines are not comparable.</summary>
    public string Recipe => FormattableString.Invariant($"go test -bench, {BenchmarkTime.TotalMilliseconds:0.###} ms a benchmark, a process each");
}
