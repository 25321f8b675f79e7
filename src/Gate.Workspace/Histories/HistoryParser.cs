using System.Text;
using System.Text.Json;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Core.Testbeds;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Histories;

/// <summary>Understands the lines of a history file and checks what they say about one another.</summary>
internal sealed class HistoryParser(string text, string file)
{
    private static readonly string[] Unnamed = [];

    /// <summary>The history with the wanted benchmarks only.</summary>
    public History Read(Func<BenchmarkId, bool> wanted)
    {
        var header = StoredJson.Parse(FirstLine(), file, HistoryFormat.Schema);
        var suite = header["suite"].Text();
        var sessions = Sessions(header);
        return new(suite, header["testbed"].Text(), sessions, [.. Series(suite, sessions.Count, wanted)]);
    }

    /// <summary>Suite, testbed and sessions, without any benchmark.</summary>
    public History ReadHeader()
    {
        var header = StoredJson.Parse(FirstLine(), file, HistoryFormat.Schema);
        return new(header["suite"].Text(), header["testbed"].Text(), Sessions(header), []);
    }

    private string FirstLine() => text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? text[..end] : text;

    private static List<HistorySession> Sessions(StoredJson header)
    {
        var testbeds = header["testbeds"].Items().Select(item => TestbedFormat.Read(item["testbed"])).ToList();
        var sessions = header["sessions"].Items().Select(item => Session(item, testbeds)).ToList();
        return sessions.Select(session => session.Id).Distinct(StringComparer.Ordinal).Count() == sessions.Count
            ? sessions
            : throw header["sessions"].Wrong("name one session twice");
    }

    private static HistorySession Session(StoredJson json, List<Testbed> testbeds)
    {
        var place = json["testbed"].Number();
        return place >= 0 && place < testbeds.Count && place == Math.Floor(place)
            ? new(json["id"].Text(), json["commit"].Text(), json["time"].Time(), testbeds[(int)place])
            : throw json["testbed"].Wrong("is no place in \"testbeds\"");
    }

    private IEnumerable<HistorySeries> Series(string suite, int sessions, Func<BenchmarkId, bool> wanted)
    {
        var lines = text.AsSpan().Count('\n');
        if (text.Length > 0 && text[^1] != '\n') throw Malformed(lines + 1, "its last line is cut off");
        var seen = new HashSet<(BenchmarkId, string)>();
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        for (var number = 2; start < text.Length; number++)
        {
            var end = text.IndexOf('\n', start);
            var line = text.AsMemory(start, end - start);
            start = end + 1;
            if (NamesOf(line.Span, number) is [var name, var job] && !wanted(new BenchmarkId(suite, name, job))) continue;
            var series = Series(StoredJson.ParseLine(line, file, number), suite, sessions);
            if (!seen.Add((series.Benchmark, series.Metric.Name))) throw Malformed(number, "it names a benchmark and metric a second time");
            yield return series;
        }
    }

    // The first two members, without the numbers behind them; what is not written so is parsed whole.
    private string[] NamesOf(ReadOnlySpan<char> line, int number)
    {
        const string Start = "{\"benchmark\":";
        if (!line.StartsWith(Start, StringComparison.Ordinal)) return Unnamed;
        var end = line.IndexOf(",\"metric\":", StringComparison.Ordinal);
        if (end < 0) return Unnamed;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{line[..end]}}}"));
            var names = new List<string>(2);
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String) names.Add(reader.GetString()!);
            return names.Count == 2 ? [.. names] : Unnamed;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Malformed(number, "it is not valid JSON");
        }
    }

    private static HistorySeries Series(StoredJson json, string suite, int sessions)
    {
        var id = new BenchmarkId(suite, json["benchmark"].Text(), json["job"].Text());
        var metric = new Metric(json["metric"].Text(), json["unit"].Text(), Better(json["better"]), json["exact"].Flag());
        var values = Numbers(json["values"], sessions);
        var launches = Numbers(json["launches"], sessions);
        var below = json.Has("below", out var under) ? Numbers(under, sessions) : null;
        var above = json.Has("above", out var over) ? Numbers(over, sessions) : null;
        var points = new HistoryPoint?[sessions];
        for (var i = 0; i < sessions; i++)
            if (values[i] is { } value) points[i] = new(value, below?[i] ?? 0, above?[i] ?? 0, (int)Math.Clamp(launches[i] ?? 0, 0, int.MaxValue));
        return new(id, metric, points);
    }

    private static double?[] Numbers(StoredJson json, int sessions)
    {
        if (json.Value.ValueKind != JsonValueKind.Array || json.Value.GetArrayLength() != sessions) throw json.Wrong("is not a list with a number or null for each session");
        var numbers = new double?[sessions];
        var i = 0;
        // Not through StoredJson: a path for each of a million numbers costs more than reading them.
        foreach (var item in json.Value.EnumerateArray())
        {
            numbers[i++] = item.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Number when item.TryGetDouble(out var number) && double.IsFinite(number) => number,
                _ => throw json.Wrong("holds something that is neither a finite number nor null"),
            };
        }

        return numbers;
    }

    private static Direction Better(StoredJson json) => json.Text() switch
    {
        "lower" => Direction.LowerIsBetter,
        "higher" => Direction.HigherIsBetter,
        _ => throw json.Wrong("is not \"lower\" or \"higher\""),
    };

    private GateException Malformed(int line, string how) =>
        new(Codes.BaselineSyntax, $"The line cannot be used: {how}. Restore the file with git, or remove it and lose its points.", new Location(file, line, 1));
}
