using Gate.Core.Baselines;
using Gate.Core.Benchmarks;

namespace Gate.Workspace.Baselines;

/// <summary>Understands the JSON of a baseline file and checks what its parts say about one another.</summary>
internal sealed class BaselineParser
{
    private readonly string _suite;
    private readonly IReadOnlyList<StoredSession> _sessions;

    private BaselineParser(string suite, IReadOnlyList<StoredSession> sessions)
    {
        _suite = suite;
        _sessions = sessions;
    }

    /// <summary>The baseline of a parsed file.</summary>
    public static Baseline Read(StoredJson json)
    {
        var sessions = Sessions(json["sessions"]);
        var parser = new BaselineParser(json["suite"].Text(), sessions);
        return new Baseline(parser._suite, json["commit"].Text(), TestbedFormat.Read(json["testbed"]), sessions, parser.Benchmarks(json["benchmarks"]));
    }

    private static List<StoredSession> Sessions(StoredJson json)
    {
        var sessions = json.Items().Select(item => new StoredSession(item["id"].Text(), item["commit"].Text(), item["time"].Time())).ToList();
        return sessions.DistinctBy(session => session.Id, StringComparer.Ordinal).Count() == sessions.Count
            ? sessions
            : throw json.Wrong("name one session twice");
    }

    private List<StoredBenchmark> Benchmarks(StoredJson json)
    {
        var benchmarks = json.Items().Select(Benchmark).OrderBy(benchmark => benchmark.Id).ToList();
        return benchmarks.DistinctBy(benchmark => benchmark.Id).Count() == benchmarks.Count
            ? benchmarks
            : throw json.Wrong("name one benchmark twice");
    }

    private StoredBenchmark Benchmark(StoredJson json)
    {
        var id = new BenchmarkId(_suite, json["name"].Text(), json.Has("job", out var job) ? job.Text() : "");
        return new StoredBenchmark(id, [.. json["metrics"].Members().Select(member => Metric(member.Name, member.Value))]);
    }

    private StoredMetric Metric(string name, StoredJson json)
    {
        var metric = new Metric(name, json["unit"].Text(), Better(json["better"]), json["exact"].Flag());
        var noise = json["noise"];
        var launches = Launches(json["launches"]);
        return launches.Count > 0 ? new StoredMetric(new Sample(metric, launches), Noise(noise)) : throw json.Wrong("has no launches");
    }

    private static Noise Noise(StoredJson json) => new(Deviation(json["launch"]), Deviation(json["session"]))
    {
        Duel = json.Has("duel", out var duel) ? Deviation(duel) : double.NaN,
        WildDuels = json.Has("wildDuels", out var wild) ? Deviation(wild) : double.NaN,
    };

    private List<Launch> Launches(StoredJson json)
    {
        var bySession = json.Members().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        var known = _sessions.Where(session => bySession.ContainsKey(session.Id)).Select(session => session.Id).ToList();
        if (known.Count < bySession.Count) throw json.Wrong("names a session that is not in \"sessions\"");
        return [.. known.SelectMany(id => bySession[id].Items().Select(value => new Launch(id, [value.Number()])))];
    }

    private static double Deviation(StoredJson json) =>
        json.NumberOr(double.NaN) is var deviation and not < 0 ? deviation : throw json.Wrong("is negative");

    private static Direction Better(StoredJson json) => json.Text() switch
    {
        "lower" => Direction.LowerIsBetter,
        "higher" => Direction.HigherIsBetter,
        _ => throw json.Wrong("is not \"lower\" or \"higher\""),
    };
}
