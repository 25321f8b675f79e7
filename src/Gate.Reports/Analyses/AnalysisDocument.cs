using Gate.Core.Analysing;
using Gate.Core.Benchmarks;
using Gate.Core.Profiling;
using Gate.Core.Reporting;
using Gate.Core.Variants;
using Gate.Reports.Wording;

namespace Gate.Reports.Analyses;

/// <summary>An analysis as a document: setup, top consumers, allocation counts, variants, charts, hot spots against false targets, what to do first, and what was not measured.</summary>
internal static class AnalysisDocument
{
    /// <summary>The document; sections that have nothing to say are left out. A class or package that all benchmarks share is named once, in the setup.</summary>
    public static Document Of(Analysis analysis) => new(
        AnalysisHeadline.Of(analysis),
        [
            .. new Section[]
            {
                new("Setup", [Setup(analysis)]),
                new("Top consumers", [.. analysis.Profiles.Where(view => !CountsObjects(view) && !CountsLooks(analysis, view)).Select(Consumers)]),
                new("Allocation counts", [.. analysis.Profiles.Where(CountsObjects).Select(Consumers)]),
                new("What an operation costs", Costs(analysis)),
                new("Variants", Variants(analysis)),
                new("Variants side by side", [.. Charts(analysis)]),
                new("Hot spots and false targets", [.. Targets(analysis)]),
                new("What to do first", First(analysis)),
                new("What was not measured", [new Points([.. analysis.NotMeasured.Select(sentence => new Point("", sentence))])]),
            }.Where(section => section.Blocks.Count > 0),
        ]);

    private static Points Setup(Analysis analysis) => new(
    [
        .. analysis.Sources.Select(source => new Point(source, "was read")),
        .. new[] { ("commit", analysis.Commit), ("class or package", SharedOwner(analysis).TrimEnd('.')) }
            .Concat(Setting.Facts(analysis.Testbed))
            .Where(fact => fact.Item2.Length > 0)
            .DistinctBy(fact => fact.Item2, StringComparer.Ordinal)
            .GroupBy(fact => fact.Item1, StringComparer.Ordinal)
            .Select(facts => (Item1: facts.Key, Item2: string.Join(", ", facts.Select(fact => fact.Item2))))
            .Select(fact => new Point(fact.Item2, $"({fact.Item1})")),
        .. analysis.Diagnostics.Select(diagnostic => new Point("", $"{diagnostic.Severity.Word()} {diagnostic.Code.Id}: {diagnostic.Message}")),
    ]);

    private static Block Consumers(ProfileView view) => new Grid(
        $"Profile: {view.SampleType} of {view.Source}, {Readable.Value(view.Total.Value, view.Unit)} in all{Counted(view.Total)}",
        [new("flat", ColumnKind.Number), new("share", ColumnKind.Number), new("cum", ColumnKind.Number), new("share with calls", ColumnKind.Number), new("function", ColumnKind.Name)],
        [
            .. view.Functions.Select(function => (IReadOnlyList<string>)
            [
                Readable.Value(function.Flat.Value, view.Unit),
                Shares.Bounded(function.Flat, view.Total),
                Readable.Value(function.Cumulative.Value, view.Unit),
                Shares.Percent(function.Cumulative.ShareOf(view.Total)),
                function.Function,
            ]),
        ]);

    private static bool CountsObjects(ProfileView view) => view.SampleType.EndsWith("objects", StringComparison.Ordinal);

    // How often was looked says no more than the time that the looks stand for.
    private static bool CountsLooks(Analysis analysis, ProfileView view) =>
        view.SampleType is "samples" && analysis.Profiles.Any(other => other.Unit is "ns" && string.Equals(other.Source, view.Source, StringComparison.Ordinal));

    private static string Counted(Cost total) => double.IsNaN(total.Samples) ? "" : $", {Readable.Number(Math.Round(total.Samples))} samples";

    private static IReadOnlyList<Block> Costs(Analysis analysis) =>
    [
        new Grid(
            "",
            [new("benchmark", ColumnKind.Name), new("time", ColumnKind.Number), new("allocated", ColumnKind.Number), new("allocations", ColumnKind.Number), new("launches", ColumnKind.Number), new("look at", ColumnKind.Words), .. ImpactColumn(analysis)],
            [
                .. analysis.Benchmarks.Select(cost => (IReadOnlyList<string>)
                [
                    Name(analysis, cost.Benchmark),
                    Value(cost.Time, "ns"),
                    Value(cost.Bytes, "B"),
                    Value(cost.Allocations, ""),
                    Readable.Whole(cost.Launches),
                    cost.Failure.Length > 0 ? $"failed: {cost.Failure}" : string.Join(", ", cost.Flags),
                    .. ImpactCell(analysis, cost.Benchmark),
                ]),
            ]),
    ];

    private static IReadOnlyList<Block> Variants(Analysis analysis) => analysis.Variants.Count == 0 ? [] :
    [
        new Grid(
            "",
            [
                new("variant", ColumnKind.Name), new("compared with", ColumnKind.Name), new("time", ColumnKind.Words), new("allocated", ColumnKind.Words), new("allocations", ColumnKind.Words),
                new("recommendation", ColumnKind.Words), new("confidence", ColumnKind.Words), .. ImpactColumn(analysis),
            ],
            [
                .. analysis.Variants.Select(variant => (IReadOnlyList<string>)
                [
                    Name(analysis, variant.Pair.Candidate),
                    Name(analysis, variant.Pair.Baseline),
                    Pairs.Time(variant),
                    Pairs.Values(variant.Of(Metric.Allocated.Name)),
                    Pairs.Values(variant.Of(Metric.Allocations.Name)),
                    variant.Recommendation.Word(),
                    $"{variant.Confidence.Word()}: {variant.Basis}",
                    .. ImpactCell(analysis, variant.Pair.Candidate),
                ]),
            ]),
        new Points([.. analysis.Variants.Select(variant => new Point(Name(analysis, variant.Pair.Candidate), $"{variant.Recommendation.Word()}: {variant.Reason}"))]),
        new Paragraph(Recommendations.Rule),
    ];

    private static IEnumerable<Block> Charts(Analysis analysis)
    {
        foreach (var group in analysis.Variants.GroupBy(variant => variant.Pair.Baseline))
        {
            foreach (var metric in new[] { Metric.Time.Name, Metric.Allocated.Name })
            {
                var found = group.Where(variant => variant.Of(metric) is { Baseline: not null, Candidate: not null }).ToList();
                if (found.Count == 0 || found.TrueForAll(variant => variant.Of(metric)!.Baseline!.Value == 0 && variant.Of(metric)!.Candidate!.Value == 0)) continue;
                yield return new Chart($"{metric} an operation, less is better", [Bar(Name(analysis, group.Key), found[0].Of(metric)!, found[0].Of(metric)!.Baseline!, ""), .. found.Select(variant => Bar(Name(analysis, variant.Pair.Candidate), variant.Of(metric)!, variant.Of(metric)!.Candidate!, Pairs.Change(variant.Of(metric)!)))]);
            }
        }
    }

    private static Bar Bar(string name, Finding finding, Measured measured, string change) => new(
        name, measured.Value, $"{Readable.Value(measured.Value, finding.Metric.Unit)}{(change.Length > 0 ? $" ({change})" : "")}");

    private static IEnumerable<Block> Targets(Analysis analysis)
    {
        if (analysis.Profiles.Count == 0) yield break;
        var hot = analysis.Impacts.Where(impact => !analysis.FalseTargets.Contains(impact) && impact.Found.Length > 0).OrderByDescending(impact => impact.Greatest).ToList();
        if (hot.Count > 0)
        {
            yield return new Paragraph("Benchmarks of work that the profile shows:");
            yield return new Points([.. hot.Select(impact => new Point(Name(analysis, impact.Benchmark), $"{Shares.Of(impact)} (by {impact.Found})"))]);
        }

        if (analysis.FalseTargets.Count == 0) yield break;
        yield return new Paragraph("False targets: the profile knows less than 1 % of what these benchmarks are about, so nothing is to be had there.");
        yield return new Points([.. analysis.FalseTargets.Select(impact => new Point(Name(analysis, impact.Benchmark), $"{Shares.Of(impact)} (by {impact.Found})"))]);
    }

    private static IReadOnlyList<Block> First(Analysis analysis) => analysis.Advice.Count == 0
        ? [new Paragraph("Nothing that was measured asks for anything.")]
        : [new Points([.. analysis.Advice.Select(advice => new Point(advice.Subject, advice.Text))], IsOrdered: true)];

    private static IEnumerable<Column> ImpactColumn(Analysis analysis) => analysis.Impacts.Count == 0 ? [] : [new("in the profile", ColumnKind.Words)];

    private static IEnumerable<string> ImpactCell(Analysis analysis, BenchmarkId benchmark) =>
        analysis.Impacts.Count == 0 ? [] : [analysis.ImpactOf(benchmark) is { } impact ? Shares.Of(impact) : ""];

    // What all benchmarks share, with a dot; empty where they share nothing.
    private static string SharedOwner(Analysis analysis) =>
        analysis.Benchmarks.Select(cost => BenchmarkName.Of(cost.Benchmark.Name).Owner).Distinct(StringComparer.Ordinal).Take(2).ToList() is [{ Length: > 0 } only] ? $"{only}." : "";

    private static string Name(Analysis analysis, BenchmarkId benchmark) =>
        SharedOwner(analysis) is { Length: > 0 } owner ? benchmark.DisplayName[owner.Length..] : benchmark.DisplayName;

    private static string Value(double? value, string unit) => value is { } known ? Readable.Value(known, unit) : Shown.Nothing;
}
