using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

/// <summary>A BenchmarkDotNet report of the corpus with one benchmark changed.</summary>
internal static class ChangedReport
{
    /// <summary>The report's text, with the measured iterations of one benchmark that many times as long.</summary>
    public static string Slower(string file, string method, double factor) => Change(file, method, benchmark =>
    {
        foreach (var measurement in benchmark["Measurements"]!.AsArray().Where(IsMeasured))
            measurement!["Nanoseconds"] = measurement["Nanoseconds"]!.GetValue<double>() * factor;
    });

    /// <summary>The report's text, with one benchmark allocating that many bytes.</summary>
    public static string Allocating(string file, string method, long bytes) =>
        Change(file, method, benchmark => benchmark["Memory"]!["BytesAllocatedPerOperation"] = bytes);

    private static string Change(string file, string method, Action<JsonNode> change)
    {
        var report = JsonNode.Parse(File.ReadAllText(file))!;
        change(report["Benchmarks"]!.AsArray().Single(benchmark => benchmark!["Method"]!.GetValue<string>() == method)!);
        return report.ToJsonString();
    }

    private static bool IsMeasured(JsonNode? measurement) =>
        measurement!["IterationMode"]!.GetValue<string>() == "Workload" && measurement["IterationStage"]!.GetValue<string>() == "Actual";
}
