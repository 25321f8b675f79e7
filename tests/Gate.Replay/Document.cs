using System.Diagnostics;
using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Replaying;
using Gate.Core.Tests.Calibration;

namespace Gate.Replay;

/// <summary>The replay as Markdown, line by line as it is computed.</summary>
internal static class Document
{
    public static IEnumerable<string> Of(DuelPool pool, Options options)
    {
        var configuration = new GateConfiguration { Suites = [] };
        var noise = DuelNoise.Of(pool, configuration.Policy);
        var tight = noise.Where(member => member.Core <= options.Tight / 100).Select(member => member.Benchmark).ToHashSet();
        return Noise(noise, tight, options)
            .Concat(Gates(new Replayed(new VirtualGate(pool, configuration, DuelCost.Default), pool, options), tight, options));
    }

    private static IEnumerable<string> Noise(IReadOnlyList<DuelNoise> noise, HashSet<BenchmarkId> tight, Options options) =>
    [
        "## The duels",
        "",
        Text($"Duels of unchanged code; d = median over the turns of ln(candidate ÷ base). Core: robust standard deviation (MAD × 1.4826). Wild: more than 5 cores from the median. Tight: core at most {options.Tight:0.##} %."),
        "",
        "| benchmark | duels | median d | sd of d | core | wild | tight |",
        "|---|--:|--:|--:|--:|--:|:-:|",
        .. noise.Select(member => Text(
            $"| {member.Benchmark.DisplayName} | {member.Duels} | {100 * member.Centre:+0.00;−0.00;0.00} % | {100 * member.StandardDeviation:0.00} % | {100 * member.Core:0.00} % | {100 * member.Wild:0.0} % | {(tight.Contains(member.Benchmark) ? "yes" : "")} |")),
        "",
    ];

    private static IEnumerable<string> Gates(Replayed replayed, HashSet<BenchmarkId> tight, Options options)
    {
        yield return "## The gates";
        yield return "";
        yield return Text($"{options.Gates} virtual gates a row, seeds from {options.Seed}, default policy and budget. Bounds are exact binomial ones at 99 %, one-sided.");
        yield return "";
        yield return "| planted | red though unchanged | found | found, tight | verdicts on the victim (unchanged code: on all) | unfit | duels a benchmark | seconds, estimated |";
        yield return "|--:|--:|--:|--:|---|--:|--:|--:|";
        var peers = new List<(double Planted, IReadOnlyList<Outcomes> Gates)>();
        var clock = Stopwatch.StartNew();
        foreach (var planted in (double[])[0, .. options.Planted])
        {
            var gates = replayed.Play(planted);
            peers.Add((planted, [.. gates.Where(gate => gate.Peers.Count > 0)]));
            yield return Row(planted, gates, tight);
        }

        Console.Error.WriteLine(Text($"{clock.Elapsed.TotalMilliseconds / options.Gates / (options.Planted.Count + 1):0.0} ms a virtual gate"));
        if (options.Peers == 0) yield break;
        yield return "";
        foreach (var line in Peers(peers, options)) yield return line;
    }

    private static string Row(double planted, IReadOnlyList<Outcomes> gates, HashSet<BenchmarkId> tight) => planted == 0
        ? Text($"| nothing | {AtMost(Of(gates, gate => gate.HasFalseAlarm))} | | | {Mix([.. gates.SelectMany(gate => gate.Others)])} | {Costs(gates)} |")
        : Text($"| {planted:0.##} % | {AtMost(Of(gates, gate => gate.HasFalseAlarm))} | {AtLeast(Of(gates, IsFound))} | {AtLeast(Of([.. gates.Where(gate => tight.Contains(gate.Victim))], IsFound))} | {Mix([.. gates.Select(gate => gate.OfVictim)])} | {Costs(gates)} |");

    private static IEnumerable<string> Peers(List<(double Planted, IReadOnlyList<Outcomes> Gates)> rows, Options options) =>
    [
        "## The same data, judged as other tools do",
        "",
        Text($"The first {Math.Min(options.Peers, options.Gates)} gates of each row, all iterations of the duels that Gate took: paired data that these tools would not have, so their drift between sittings is left out."),
        "",
        $"| rule | red though unchanged | {string.Join(" | ", rows.Skip(1).Select(row => Text($"found {row.Planted:0.##} %")))} |",
        $"|---|--:|{string.Concat(rows.Skip(1).Select(_ => "--:|"))}",
        $"| Gate | {AtMost(Of(rows[0].Gates, gate => gate.HasFalseAlarm))} | {string.Join(" | ", rows.Skip(1).Select(row => AtLeast(Of(row.Gates, IsFound))))} |",
        .. PeerRule.All.Select((rule, index) =>
            $"| {rule.Name} | {AtMost(Of(rows[0].Gates, gate => gate.Peers[index].FalseAlarm))} | {string.Join(" | ", rows.Skip(1).Select(row => AtLeast(Of(row.Gates, gate => gate.Peers[index].Found))))} |"),
    ];

    private static bool IsFound(Outcomes gate) => gate.OfVictim == Verdict.Regression;

    private static Share Of(IReadOnlyList<Outcomes> gates, Func<Outcomes, bool> isHit) => Share.Of([.. gates.Select(isHit)]);

    private static string AtMost(Share share) => Text($"{share} (≤ {100 * share.Upper:0.##} %)");

    private static string AtLeast(Share share) => share.Count == 0 ? "–" : Text($"{share} (≥ {100 * share.Lower:0.#} %)");

    private static string Mix(IReadOnlyList<Verdict> verdicts) => string.Join(", ", Verdicts.WorstFirst
        .Select(verdict => (Verdict: verdict, Count: verdicts.Count(other => other == verdict)))
        .Where(part => part.Count > 0)
        .Select(part => Text($"{Word(part.Verdict)} {100.0 * part.Count / verdicts.Count:0.#} %")));

    private static string Costs(IReadOnlyList<Outcomes> gates) => Text(
        $"{Of(gates, gate => gate.IsUnfit)} | {gates.Average(gate => gate.Duels):0.0} | {gates.Average(gate => gate.Seconds):0}");

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Regression => "regression",
        Verdict.Improvement => "improvement",
        Verdict.Unchanged => "unchanged",
        Verdict.Inconclusive => "inconclusive",
        Verdict.Failed => "failed",
        Verdict.Missing => "missing",
        Verdict.New => "new",
        Verdict.Incomparable => "incomparable",
        _ => throw new UnreachableException(),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
