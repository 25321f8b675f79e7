using System.Globalization;
using System.Text;
using Gate.Core.Judging;
using Gate.Core.Recording;

namespace Gate.Core.Tests.Calibration;

/// <summary>Prints the whole calibration as Markdown where GATE_CALIBRATION is `full`, into the file that GATE_CALIBRATION_OUT names.</summary>
public class TableTests
{
    private static readonly double[] PlantedRatios = [1.05, 1.10, 1.30, 2.00];
    private static readonly Shape[] Shapes = Enum.GetValues<Shape>();

    [CalibrationFact]
    public void The_whole_calibration_is_printed()
    {
        var output = Environment.GetEnvironmentVariable("GATE_CALIBRATION_OUT");

        Assert.False(string.IsNullOrEmpty(output), "GATE_CALIBRATION_OUT names the file to write.");
        // Line by line, so that an impatient reader sees how far it is; under its own name only when it is whole.
        var partial = output + ".partial";
        using (var writer = new StreamWriter(partial) { AutoFlush = true })
        {
            foreach (var line in Document()) writer.Write(line + "\n");
        }

        System.IO.File.Move(partial, output, overwrite: true);
    }

    private static IEnumerable<string> Document() => ((IEnumerable<string>)
    [
        "# Calibration",
        "",
        "Simulated gates through the real plan and judgement, fixed seeds, default policy (`falseAlarms` 1 %, `misses` 5 %, tolerate 1 %, catch 5 %, 5 to 60 rounds).",
        "Iteration sd 2 %, 7 iterations a launch. `alarm` is the share of gates in which any benchmark that has no change is called a regression;",
        "`edge` the same where every benchmark is exactly as slow as tolerated (+1 %). In brackets the upper bound of an exact 99 % Clopper–Pearson interval, one-sided;",
        "**bold** where the lower one is above the target. `pooled` is a two-sided Mann–Whitney test at 5 % on the pooled iterations of the same data.",
        "`found` is the share of gates in which the one planted benchmark is called a regression, by Gate / by the pooled test.",
        "",
        "## Checks without a store: ABBA / BAAB blocks",
        "",
        "The session's deviation is common to both sides of a sitting and cancels, so it has no column.",
        "",
    ])
    .Concat(CheckTable(Stage.Block, [1, 12, 50, 200]))
    .Concat(
    [
        "",
        "## Checks without a store: duels",
        "",
    ])
    .Concat(CheckTable(Stage.Duel, [1, 12]))
    .Concat(
    [
        "",
        "## Checks against a store",
        "",
        "Family of 12, launch sd 2 %, 5 launches a stored session. `day` is how noisy today is as a multiple of history. `missed`: a planted +5 % called unchanged, target 5 %;",
        "`cleared`: benchmarks that needed no round.",
        "",
    ])
    .Concat(StoreTable())
    .Concat(
    [
        "",
        "## Two result files, one session each",
        "",
        "Launch sd 2 %.",
        "",
    ])
    .Concat(FileTable());

    private static IEnumerable<string> CheckTable(Stage stage, int[] families)
    {
        string[] header =
        [
            "| benchmarks | launch sd | shape | gates | alarm | pooled alarm | edge | rounds a benchmark | found +5 % | +10 % | +30 % | +100 % |",
            "|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
        ];
        var rows =
            from family in families
            from launch in (double[])[0.01, 0.02, 0.04]
            from shape in Shapes
            select new Scenario { Benchmarks = family, Launch = launch, Shape = shape };
        return header.Concat(InParallel(rows, scenario => CheckRow(scenario, stage)));
    }

    private static string CheckRow(Scenario scenario, Stage stage)
    {
        var gates = GatesOf(scenario);
        var quiet = Play(gates, seed => Gates.Check(scenario, seed, stage));
        var edge = Play(scenario.Benchmarks <= 12 ? gates : 0, seed => Gates.Check(scenario with { Ratio = 1.01 }, seed, stage));
        var planted = PlantedRatios.Select(ratio => Play(
            scenario.Benchmarks == 1 ? 60 : 40, seed => Gates.Check(scenario with { Planted = ratio, IsPlantedAlone = true }, seed, stage)));
        return Row(
            [.. Head(scenario), gates.ToString(CultureInfo.InvariantCulture), Alarms(quiet), Pooled(quiet), Alarms(edge), Rounds(quiet, scenario), .. planted.Select(Found)]);
    }

    // A gate of 200 benchmarks, or of two modes, takes many seconds: the plan is asked after every step.
    private static int GatesOf(Scenario scenario) => (scenario.Benchmarks, scenario.Shape) switch
    {
        (1, Shape.Bimodal) => 100,
        (1, _) => 300,
        (12, Shape.Bimodal) => 3,
        (12, _) => 40,
        (50, Shape.Bimodal) => 1,
        (50, _) => scenario.Launch < 0.03 ? 3 : 1,
        _ => scenario.Launch < 0.03 && scenario.Shape != Shape.Bimodal ? 1 : 0,
    };

    private static IEnumerable<string> StoreTable()
    {
        string[] header =
        [
            "| sessions | session sd | day | shape | gates | alarm | cleared | missed +5 % | found +10 % | +30 % | +100 % |",
            "|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|",
        ];
        var rows =
            from sessions in (int[])[3, 5]
            from session in (double[])[0, 0.02, 0.04]
            from day in (double[])[1, 2, 4]
            from shape in session == 0.02 ? Shapes : [Shape.Normal]
            select (Sessions: sessions, Scenario: new Scenario { Benchmarks = 12, Session = session, Day = day, Shape = shape });
        return header.Concat(InParallel(rows, row => StoreRow(row.Scenario, row.Sessions)));
    }

    private static string StoreRow(Scenario scenario, int sessions)
    {
        var gates = scenario.Day > 2 || scenario.Shape == Shape.Bimodal ? 2 : 12;
        var quiet = Play(gates, seed => Gates.Check(scenario, seed, storedSessions: sessions));
        var caught = Play(200, seed => Gates.Check(scenario with { Planted = 1.05, IsPlantedAlone = true }, seed, storedSessions: sessions));
        var planted = PlantedRatios.Skip(1).Select(ratio => Play(30, seed => Gates.Check(scenario with { Planted = ratio, IsPlantedAlone = true }, seed, storedSessions: sessions)));
        var cleared = Play(100, seed => Gates.Check(scenario with { IsPlantedAlone = true }, seed, storedSessions: sessions));
        return Row(
        [
            sessions.ToString(CultureInfo.InvariantCulture),
            Percent(scenario.Session),
            Times(scenario.Day),
            scenario.Shape.ToString(),
            gates.ToString(CultureInfo.InvariantCulture),
            Alarms(quiet),
            Share.Of([.. cleared.Select(gate => gate.Rounds == 0)]).ToString(),
            Against(0.05, Share.Of([.. caught.Select(gate => gate.Verdicts[0] == Verdict.Unchanged)])),
            .. planted.Select(gates => Share.Of([.. gates.Select(IsFound)]).ToString()),
        ]);
    }

    private static IEnumerable<string> FileTable()
    {
        string[] header =
        [
            "| benchmarks | session sd | shape | launches | gates | alarm | pooled alarm | found +5 % | +10 % | +30 % | +100 % | +200 % |",
            "|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
        ];
        var rows =
            from family in (int[])[1, 12, 50, 200]
            from session in (double[])[0.02, 0.04, 0.08]
            from shape in Shapes
            from launches in (int[])[1, 3, 5]
            select (Launches: launches, Scenario: new Scenario { Benchmarks = family, Session = session, Shape = shape });
        return header.Concat(InParallel(rows, row => FileRow(row.Scenario, row.Launches)));
    }

    private static string FileRow(Scenario scenario, int launches)
    {
        var gates = scenario.Benchmarks switch { 1 => 600, 12 => 200, 50 => 80, _ => 25 };
        var quiet = Play(gates, seed => Gates.Files(scenario, seed, launches));
        var planted = ((double[])[.. PlantedRatios, 3.0]).Select(ratio => Play(
            scenario.Benchmarks > 50 ? 10 : 30, seed => Gates.Files(scenario with { Planted = ratio }, seed, launches)));
        return Row(
        [
            scenario.Benchmarks.ToString(CultureInfo.InvariantCulture),
            Percent(scenario.Session),
            scenario.Shape.ToString(),
            launches.ToString(CultureInfo.InvariantCulture),
            gates.ToString(CultureInfo.InvariantCulture),
            Alarms(quiet),
            Pooled(quiet),
            .. planted.Select(Found),
        ]);
    }

    private static List<Played> Play(int gates, Func<int, Played> play) => [.. Enumerable.Range(1, gates).Select(play)];

    private static IEnumerable<string> InParallel<T>(IEnumerable<T> rows, Func<T, string> row)
    {
        foreach (var line in rows.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(row))
            yield return line;
    }

    private static string[] Head(Scenario scenario) =>
        [scenario.Benchmarks.ToString(CultureInfo.InvariantCulture), Percent(scenario.Launch), scenario.Shape.ToString()];

    private static string Alarms(List<Played> gates) =>
        gates.Count == 0 ? "–" : Against(0.01, Share.Of([.. gates.Select(gate => gate.HasRegression)]));

    private static string Rounds(List<Played> gates, Scenario scenario) =>
        gates.Count == 0 ? "–" : gates.Average(gate => (double)gate.Rounds / scenario.Benchmarks).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Pooled(List<Played> gates) =>
        gates.Count == 0 ? "–" : Share.Of([.. gates.Select(gate => gate.Pooled.Contains(true))]).ToString();

    private static string Found(List<Played> gates) =>
        $"{Share.Of([.. gates.Select(IsFound)])} / {Share.Of([.. gates.Select(gate => gate.Pooled[0])])}";

    private static bool IsFound(Played gate) => gate.Verdicts[0] == Verdict.Regression;

    private static string Against(double target, Share share)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{share} (≤ {100 * share.Upper:0.#} %)");
        return share.Lower > target ? $"**{text}**" : text;
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Times(double factor) => string.Create(CultureInfo.InvariantCulture, $"{factor:0.#}×");

    private static string Row(IReadOnlyList<string> cells) => new StringBuilder("| ").AppendJoin(" | ", cells).Append(" |").ToString();
}
