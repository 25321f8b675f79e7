using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Adapters.Histories;

/// <summary>The named texts of a row, as CSV and JSON lines have them.</summary>
internal static class HistoryFields
{
    /// <summary>All of them, in the order they are written.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["session", "commit", "time", "suite", "benchmark", "job", "metric", "unit", "better", "exact", "value", "lower", "upper", "launches"];

    /// <summary>What a row cannot do without.</summary>
    public static readonly IReadOnlyList<string> Needed = ["time", "benchmark", "value"];

    /// <summary>The texts of a row.</summary>
    public static IReadOnlyList<string> Of(HistoryRow row) =>
    [
        row.Session, row.Commit, row.Time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), row.Benchmark.Suite, row.Benchmark.Name, row.Benchmark.Job,
        row.Metric.Name, row.Metric.Unit, row.Metric.Better == Direction.LowerIsBetter ? "lower" : "higher", row.Metric.IsExact ? "true" : "false",
        Number(row.Point.Value), Number(row.Point.Lower), Number(row.Point.Upper), row.Point.Launches.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>The row of texts by name; what is missing or empty takes what is usual.</summary>
    public static HistoryRow Read(IReadOnlyDictionary<string, string> texts, string suite, Location where)
    {
        string Text(string name, string usual) => texts.TryGetValue(name, out var text) && text.Length > 0 ? text : usual;
        foreach (var needed in Needed)
            if (Text(needed, "").Length == 0) throw Malformed(where, $"it has no '{needed}'");

        var usual = Usual(Text("metric", Metric.Time.Name));
        var metric = new Metric(usual.Name, Text("unit", usual.Unit), Better(Text("better", usual.Better == Direction.LowerIsBetter ? "lower" : "higher"), where), Flag(Text("exact", usual.IsExact ? "true" : "false"), where));
        var value = Number(Text("value", ""), "value", where);
        var lower = Text("lower", "") is { Length: > 0 } low ? Number(low, "lower", where) : value;
        var upper = Text("upper", "") is { Length: > 0 } up ? Number(up, "upper", where) : value;
        if (lower > value || upper < value) throw Malformed(where, "its bounds do not hold its value");
        var launches = Number(Text("launches", "0"), "launches", where);
        if (launches is < 0 or > 1e9) throw Malformed(where, "its number of launches is impossible");
        return new(Text("session", ""), Text("commit", ""), Time(Text("time", ""), where), new BenchmarkId(Text("suite", suite), Text("benchmark", ""), Text("job", "")), metric, new HistoryPoint(value, value - lower, upper - value, (int)launches));
    }

    /// <summary>The refusal of a file at a place.</summary>
    public static GateException Malformed(Location where, string how) => new(Codes.HistoryMalformed, $"The history cannot be used: {how}. Nothing of it was taken.", where);

    private static Metric Usual(string name) =>
        new[] { Metric.Time, Metric.Allocated, Metric.Allocations, Metric.Instructions }.FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.Ordinal))
        ?? new Metric(name, "", Direction.LowerIsBetter, IsExact: false);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text, string name, Location where) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Malformed(where, $"its '{name}' is not a finite number");

    private static DateTimeOffset Time(string text, Location where) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Malformed(where, "its 'time' is no time; write it as 2026-07-31T18:59:59Z");

    private static Direction Better(string text, Location where) => text switch
    {
        "lower" => Direction.LowerIsBetter,
        "higher" => Direction.HigherIsBetter,
        _ => throw Malformed(where, "its 'better' is not 'lower' or 'higher'"),
    };

    private static bool Flag(string text, Location where) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw Malformed(where, "its 'exact' is not 'true' or 'false'"),
    };
}
