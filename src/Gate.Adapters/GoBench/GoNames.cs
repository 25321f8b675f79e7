namespace Gate.Adapters.GoBench;

/// <summary>The identities of a file's benchmarks: the package, and the name without a processor count that all of them share.</summary>
internal static class GoNames
{
    /// <summary>The "-8" that every name ends with; empty when they differ or one has none.</summary>
    public static string SharedSuffix(IEnumerable<string> names) =>
        names.Select(Suffix).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : "";

    /// <summary>The full name: the package's path, then the benchmark's name.</summary>
    public static string Full(GoBenchmark benchmark, string sharedSuffix)
    {
        var name = benchmark.Name.EndsWith(sharedSuffix, StringComparison.Ordinal) ? benchmark.Name[..^sharedSuffix.Length] : benchmark.Name;
        // "Benchmark" alone is a valid name of a benchmark.
        if (name.Length == 0) name = "Benchmark";
        return benchmark.Package.Length > 0 ? $"{benchmark.Package}.{name}" : name;
    }

    private static string Suffix(string name)
    {
        var dash = name.LastIndexOf('-');
        return dash >= 0 && dash < name.Length - 1 && !name.AsSpan(dash + 1).ContainsAnyExceptInRange('0', '9') ? name[dash..] : "";
    }
}
