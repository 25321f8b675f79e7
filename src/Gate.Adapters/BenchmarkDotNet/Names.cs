namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>What a report says of a benchmark's identity.</summary>
internal readonly record struct Names(string FullName, string Namespace, string Type, string Method, string Parameters, string DisplayInfo)
{
    /// <summary>The full name; where a report has none (0.9.9) what it is made of. Empty when there is nothing to make it of.</summary>
    public string Benchmark =>
        FullName.Length > 0 ? FullName
        : Method.Length == 0 ? ""
        : string.Join('.', new[] { Namespace, Type, Method }.Where(part => part.Length > 0)) + (Parameters.Length > 0 ? $"({Parameters})" : "");
}
