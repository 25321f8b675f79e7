using System.Globalization;
using System.Text;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Tests;

/// <summary>A run as text in which every value can be seen.</summary>
internal static class RunText
{
    public static string Of(Run run, string folder)
    {
        var text = new StringBuilder();
        if (run.Commit.Length > 0) text.Append("commit ").AppendLine(run.Commit);
        foreach (var (key, value) in run.Testbed.Identity.OrderBy(fact => fact.Key, StringComparer.Ordinal)) text.AppendLine($"{key} = {value}");
        foreach (var (key, value) in run.Testbed.Notes.OrderBy(fact => fact.Key, StringComparer.Ordinal)) text.AppendLine($"({key} = {value})");
        foreach (var benchmark in run.Benchmarks) Append(text, benchmark);
        foreach (var diagnostic in run.Diagnostics) text.AppendLine(Of(diagnostic, folder));
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static string Of(Diagnostic diagnostic, string folder) =>
        (diagnostic with { Location = diagnostic.Location with { File = Path.GetRelativePath(folder, diagnostic.Location.File.Length > 0 ? diagnostic.Location.File : folder) } }).ToString();

    private static void Append(StringBuilder text, Benchmark benchmark)
    {
        text.AppendLine(benchmark.Id.ToString());
        foreach (var sample in benchmark.Samples)
        {
            text.AppendLine($"  {sample.Metric.Name} in '{sample.Metric.Unit}', {sample.Metric.Better}{(sample.Metric.IsExact ? ", exact" : "")}");
            foreach (var launch in sample.Launches)
                text.AppendLine($"    {launch.Session}: {string.Join(' ', launch.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}");
        }

        foreach (var warning in benchmark.Warnings) text.AppendLine($"  warning: {warning}");
        foreach (var failure in benchmark.Failures) text.AppendLine($"  failure: {failure}");
    }
}
