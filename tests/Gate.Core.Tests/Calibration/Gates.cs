using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Reporting;

namespace Gate.Core.Tests.Calibration;

/// <summary>One gate, measured to its end and judged, beside the verdicts of a pooled test on the same iterations.</summary>
/// <param name="Verdicts">Of all benchmarks, by index.</param>
/// <param name="Pooled">Whether a two-sided Mann–Whitney test at 5 % on pooled iterations calls a benchmark slower, by index; false where nothing was measured side by side.</param>
/// <param name="Rounds">Rounds that were measured, all benchmarks together.</param>
internal sealed record Played(IReadOnlyList<Verdict> Verdicts, IReadOnlyList<bool> Pooled, int Rounds)
{
    /// <summary>Whether any benchmark is called a regression.</summary>
    public bool HasRegression => Verdicts.Contains(Verdict.Regression);
}

/// <summary>Plays whole gates through the real plan and judgement.</summary>
internal static class Gates
{
    private const double PooledLevel = 0.05;

    public static readonly GateConfiguration Configuration = new() { Suites = [] };

    /// <summary>A check without a store, or with one of several sittings.</summary>
    public static Played Check(Scenario scenario, int seed, Stage stage = Stage.Block, int storedSessions = 0, GateConfiguration? configuration = null)
    {
        var simulator = new Simulator(scenario, seed);
        Baseline[] stored = storedSessions > 0 ? [simulator.Store(storedSessions, launches: 5)] : [];
        var recording = new Driver(Header(scenario, seed), stored, configuration ?? Configuration, stage).After(simulator.LeftOut()).Run(simulator.Answer).Recording;
        var report = Core.Check.Evaluate(recording, stored, [], configuration ?? Configuration);
        return Of(scenario, report, [.. PooledOf(scenario, recording)], recording.Launches.Count(launch => launch.Stage != Stage.Screen) / (stage == Stage.Block ? 4 : 2));
    }

    /// <summary>Two result files, each of one sitting.</summary>
    public static Played Files(Scenario scenario, int seed, int launches)
    {
        var simulator = new Simulator(scenario, seed);
        var (baseline, candidate) = (Run(simulator, scenario, launches, Side.Baseline), Run(simulator, scenario, launches, Side.Candidate));
        var pooled = baseline.Benchmarks.Zip(candidate.Benchmarks, (before, after) => IsSlower(Iterations(before.Samples[0].Launches), Iterations(after.Samples[0].Launches)));
        return Of(scenario, Core.Check.Compare(baseline, candidate, Policy.Default), [.. pooled], 0);
    }

    /// <summary>What a check of a scenario is about.</summary>
    public static RecordingHeader Header(Scenario scenario, int seed) =>
        Recordings.Header([.. Enumerable.Range(0, scenario.Benchmarks).Select(index => Recordings.Both(Scenario.Name(index)))]) with { Seed = seed };

    private static Run Run(Simulator simulator, Scenario scenario, int launches, Side side) => Measurements.Run(
    [
        .. Enumerable.Range(0, scenario.Benchmarks).Select(index => Measurements.Benchmark(
            Scenario.Name(index), new Sample(Metric.Time, simulator.Sitting(side.ToString(), index, launches, side, scenario.Day)))),
    ]);

    private static Played Of(Scenario scenario, Report report, IReadOnlyList<bool> pooled, int rounds)
    {
        var byName = report.Findings.ToDictionary(finding => finding.Benchmark.Name, finding => finding.Verdict, StringComparer.Ordinal);
        return new Played([.. Enumerable.Range(0, scenario.Benchmarks).Select(index => byName[Scenario.Name(index)])], pooled, rounds);
    }

    private static IEnumerable<bool> PooledOf(Scenario scenario, CheckRecording recording)
    {
        var launches = recording.Launches.Where(launch => launch.Stage != Stage.Screen && launch.HasSucceeded).ToLookup(launch => launch.Benchmark.Name, StringComparer.Ordinal);
        return Enumerable.Range(0, scenario.Benchmarks).Select(index => launches[Scenario.Name(index)]).Select(measured => IsSlower(
            [.. measured.Where(launch => launch.Side == Side.Baseline).SelectMany(launch => launch.Readings[0].Values)],
            [.. measured.Where(launch => launch.Side == Side.Candidate).SelectMany(launch => launch.Readings[0].Values)]));
    }

    private static double[] Iterations(IReadOnlyList<Launch> launches) => [.. launches.SelectMany(launch => launch.Values)];

    private static bool IsSlower(double[] baseline, double[] candidate) =>
        baseline.Length > 0 && candidate.Length > 0
        && Statistics.Median.Of(candidate) > Statistics.Median.Of(baseline)
        && MannWhitney.PValue(baseline, candidate) <= PooledLevel;
}
