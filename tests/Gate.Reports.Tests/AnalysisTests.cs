using System.Text.Json;
using Gate.Core.Analysing;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Profiling;
using Gate.Core.Variants;
using Gate.Reports.Analyses;

namespace Gate.Reports.Tests;

public class AnalysisTests
{
    // Quantiles of a normal distribution.
    private static readonly double[] Normal = [-1.55, -1.0, -0.66, -0.38, -0.12, 0.12, 0.38, 0.66, 1.0, 1.55];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var culture in Cultures.Names)
                foreach (var format in AnalysisFormats.All) cases.Add(format.Name, culture);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_analysis_reads_as_approved_in_every_culture(string format, string culture)
    {
        var chosen = AnalysisFormats.ByName(format);

        var text = Cultures.In(culture, () => chosen.Render(Pools(), RenderOptions.Plain));

        Golden.Matches($"analysis{chosen.Endings[0]}", text);
    }

    [Fact]
    public void Hostile_names_stay_text_in_html()
    {
        var text = AnalysisFormats.ByName("html").Render(OfNames(Hostile.Names), RenderOptions.Plain);

        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_stay_text_in_markdown()
    {
        var text = AnalysisFormats.ByName("markdown").Render(OfNames(Hostile.Names), RenderOptions.Plain);

        var rendered = Markdig.Markdown.ToHtml(text, Markdig.MarkdownExtensions.UseAdvancedExtensions(new Markdig.MarkdownPipelineBuilder()).Build());
        Assert.DoesNotContain("<script", rendered, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", rendered, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http", rendered, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Hostile_names_command_neither_a_terminal_nor_a_runner()
    {
        var text = AnalysisFormats.ByName("console").Render(OfNames(Hostile.Names), RenderOptions.Plain);

        Assert.All(text.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
        Assert.DoesNotContain("\u001B", text, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_whole_in_json()
    {
        var text = AnalysisFormats.ByName("json").Render(OfNames(Hostile.Names), RenderOptions.Plain);

        using var document = JsonDocument.Parse(text);
        Assert.Contains(document.RootElement.GetProperty("benchmarks").EnumerateArray(), benchmark => benchmark.GetProperty("benchmark").GetString() == "<script>alert(1)</script>");
    }

    internal static Analysis Pools()
    {
        const string Package = "example.org/engine/pkg/memory";
        IReadOnlyList<Benchmark> benchmarks =
        [
            Go($"{Package}.HashBufferStandard", 489.9, 32, 1), Go($"{Package}.HashBufferWithPool", 1237, 24, 1),
            Go($"{Package}.StringBuilderStandard", 59.88, 112, 3), Go($"{Package}.StringBuilderWithPool", 70.40, 112, 3),
            Go($"{Package}.TarBufferStandard", 1729, 0, 0), Go($"{Package}.TarBufferWithPool", 1088, 24, 1),
            Go($"{Package}.WholeArchive", 2.5e6, 65536, 1500),
        ];
        return Analysed(benchmarks, new FakeProfile(), ["bench.txt", "build.prof"]);
    }

    internal static Analysis OfNames(IReadOnlyList<string> names) =>
        Analysed([.. names.Distinct(StringComparer.Ordinal).SelectMany(name => new[] { Go($"{name}WithPool", 100, 5, 1), Go($"{name}Standard", 200, 5, 1), Go(name, 50, 5, 1) })], new FakeProfile { Names = names }, names);

    private static Analysis Analysed(IReadOnlyList<Benchmark> benchmarks, IProfile profile, IReadOnlyList<string> sources)
    {
        var pairs = VariantFinder.Find([.. benchmarks.Select(benchmark => benchmark.Id)], [], []);
        var run = new Run("c0ffee", Samples.Machine, benchmarks, []);
        return Analyst.Of(sources, run, VariantComparisons.Compare(pairs, benchmarks, Policy.Default), [profile], AnalysisSettings.Default);
    }

    private static Benchmark Go(string name, double time, double bytes, double allocations) => new(
        new BenchmarkId("", name),
        [
            new Sample(Metric.Time, [new Launch("file", [.. Normal.Select(z => time * (1 + (0.02 * z)))])]),
            new Sample(Metric.Allocated, [new Launch("file", [bytes])]),
            new Sample(Metric.Allocations, [new Launch("file", [allocations])]),
        ],
        [],
        [])
    { IsJustInTime = false };

    /// <summary>A heap in which a worker pool holds most, and no function of the package under test is.</summary>
    private sealed class FakeProfile : IProfile
    {
        public IReadOnlyList<string> Names { get; init; } = ["example.org/engine/pkg/container.NewWorkerPool", "runtime.allocm", "encoding/json.typeFields"];

        public string Source => Names.Count == 3 ? "build.prof" : Names[0];

        public bool HasSymbols => true;

        public IReadOnlyList<string> SampleTypes => ["inuse_space", "alloc_objects"];

        public IReadOnlyList<string> Functions => Names;

        public ProfileView View(string sampleType, int count) => new(
            Source, sampleType, sampleType == "inuse_space" ? "B" : "", Total, [.. Names.Take(count).Select((name, index) => new FunctionCost(name, Of(index), Of(index)))]);

        public MatchedCost Cost(string sampleType, Func<string, bool> matches) => new(sampleType, "", Total, default, default, []);

        private static Cost Total => new(12_165_181, 12_165_181 * 1e5, 112);

        private static Cost Of(int index) => new(5_851_054 / (1 + (3 * index)), 5_851_054 / (1 + (3 * index)) * 1e5, 54 / (1 + (3 * index)));
    }
}
