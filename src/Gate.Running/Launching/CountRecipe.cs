namespace Gate.Running.Launching;

/// <summary>How instructions are counted: part of what makes two counts comparable.</summary>
public sealed record CountRecipe
{
    /// <summary>Five iterations of a hundred million instructions, of code that is compiled once.</summary>
    public static readonly CountRecipe Default = new();

    /// <summary>How many instructions a counted iteration should have; one call, where that has more. What the runtime does beside it
    /// in some processes, up to forty thousand, is then less than a thousandth.</summary>
    public long Instructions { get; init; } = 100_000_000;

    /// <summary>How an iteration is run.</summary>
    public Recipe Iterations { get; init; } = new() { Iterations = 5, WarmUps = 4, MeasuresMemory = false, EnvironmentVariables = Over(Recipe.Default.EnvironmentVariables) };

    /// <summary>Variables with those on top that counting needs: what a thread of the runtime compiles or collects at its own time would be counted
    /// with the benchmark, and a second mapping of compiled code hides from valgrind that it has changed. No collection falls into an iteration,
    /// for when it comes depends on all that a process did before: counts of an allocating benchmark then agree within 0.01 %, and else within 0.5 %.</summary>
    /// <param name="variables">Those that timed launches get.</param>
    public static IReadOnlyDictionary<string, string> Over(IReadOnlyDictionary<string, string> variables) =>
        new SortedDictionary<string, string>(variables.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["DOTNET_TieredCompilation"] = "0",
            ["DOTNET_gcConcurrent"] = "0",
            // 128 MiB, in hexadecimal as the runtime reads it.
            ["DOTNET_GCgen0size"] = "0x8000000",
            ["DOTNET_EnableWriteXorExecute"] = "0",
        };
}
