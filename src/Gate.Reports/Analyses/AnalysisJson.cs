using System.Text;
using System.Text.Json;
using Gate.Core.Analysing;
using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Core.Profiling;
using Gate.Core.Reporting;
using Gate.Core.Variants;
using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>An analysis for scripts, schema gate-analysis/1: numbers in base units, ratios turned so that more than 1 is worse.</summary>
internal static class AnalysisJson
{
    /// <summary>The schema.</summary>
    public const string Schema = "gate-analysis/1";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes it; the options do not matter here.</summary>
    public static string Render(Analysis analysis, RenderOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            List(json, "sources", analysis.Sources, json.WriteStringValue);
            json.WriteString("commit", analysis.Commit);
            json.WriteStartObject("testbed");
            foreach (var (label, text) in Setting.Facts(analysis.Testbed).Where(fact => fact.Text.Length > 0).DistinctBy(fact => fact.Label, StringComparer.Ordinal)) json.WriteString(label, text);
            json.WriteEndObject();
            Write(json, "limits", ("time", analysis.Limits.Nanoseconds), ("allocations", analysis.Limits.Allocations), ("allocated", analysis.Limits.Bytes));
            List(json, "benchmarks", analysis.Benchmarks, cost => Write(json, cost));
            json.WriteString("rule", Recommendations.Rule);
            List(json, "variants", analysis.Variants, variant => Write(json, variant));
            List(json, "profiles", analysis.Profiles, view => Write(json, view));
            List(json, "impacts", analysis.Impacts, impact => Write(json, impact));
            List(json, "advice", analysis.Advice, advice => Write(json, advice));
            List(json, "falseTargets", analysis.FalseTargets, impact => json.WriteStringValue(impact.Benchmark.DisplayName));
            List(json, "notMeasured", analysis.NotMeasured, json.WriteStringValue);
            List(json, "diagnostics", analysis.Diagnostics, diagnostic => json.WriteStringValue(diagnostic.ToString()));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, BenchmarkCost cost)
    {
        json.WriteStartObject();
        Name(json, cost.Benchmark);
        Number(json, "time", cost.Time);
        Number(json, "allocated", cost.Bytes);
        Number(json, "allocations", cost.Allocations);
        json.WriteNumber("launches", cost.Launches);
        List(json, "flags", cost.Flags, json.WriteStringValue);
        if (cost.Failure.Length > 0) json.WriteString("failure", cost.Failure);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VariantResult variant)
    {
        json.WriteStartObject();
        Name(json, variant.Pair.Candidate);
        json.WriteString("comparedWith", variant.Pair.Baseline.Name);
        json.WriteString("found", variant.Pair.Found);
        json.WriteString("recommendation", variant.Recommendation.Word());
        json.WriteString("confidence", variant.Confidence.Word());
        json.WriteString("basis", variant.Basis);
        json.WriteString("reason", variant.Reason);
        List(json, "metrics", variant.Findings, finding => Write(json, finding));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("metric", finding.Metric.Name);
        json.WriteString("unit", finding.Metric.Unit);
        json.WriteString("verdict", finding.Verdict.Word());
        Number(json, "baseline", finding.Baseline?.Value);
        Number(json, "candidate", finding.Candidate?.Value);
        Number(json, "ratio", finding.Ratio);
        Number(json, "lower", finding.Lower);
        Number(json, "upper", finding.Upper);
        json.WriteString("reason", finding.Reason);
        List(json, "warnings", finding.Warnings, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProfileView view)
    {
        json.WriteStartObject();
        json.WriteString("source", view.Source);
        json.WriteString("sampleType", view.SampleType);
        json.WriteString("unit", view.Unit);
        Number(json, "total", view.Total.Value);
        Number(json, "samples", view.Total.Samples);
        List(json, "labels", view.Labels, json.WriteStringValue);
        List(json, "functions", view.Functions, function =>
        {
            json.WriteStartObject();
            json.WriteString("function", function.Function);
            Number(json, "flat", function.Flat.Value);
            Number(json, "flatShare", function.Flat.ShareOf(view.Total));
            Number(json, "cum", function.Cumulative.Value);
            Number(json, "cumShare", function.Cumulative.ShareOf(view.Total));
            Number(json, "samples", function.Flat.Samples);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Impact impact)
    {
        json.WriteStartObject();
        Name(json, impact.Benchmark);
        json.WriteString("found", impact.Found);
        List(json, "shares", impact.Shares, share =>
        {
            json.WriteStartObject();
            json.WriteString("sampleType", share.SampleType);
            Number(json, "flatShare", share.Flat.ShareOf(share.Total));
            Number(json, "cumShare", share.Cumulative.ShareOf(share.Total));
            List(json, "functions", share.Functions, json.WriteStringValue);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Core.Analysing.Advice advice)
    {
        json.WriteStartObject();
        json.WriteString("subject", advice.Subject);
        json.WriteString("text", advice.Text);
        Number(json, "share", advice.Share);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, params IEnumerable<(string Name, double Value)> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in numbers) json.WriteNumber(key, value);
        json.WriteEndObject();
    }

    private static void Name(Utf8JsonWriter json, BenchmarkId benchmark)
    {
        if (benchmark.Suite.Length > 0) json.WriteString("suite", benchmark.Suite);
        json.WriteString("benchmark", benchmark.Name);
        if (benchmark.Job.Length > 0) json.WriteString("job", benchmark.Job);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known && double.IsFinite(known)) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
