using System.Text.Json;
using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>Reads one report from its first token to its last.</summary>
internal sealed class ReportReader
{
    private const int Host = 1, Benchmarks = 2;

    private readonly HostReader host = new();
    private readonly List<ReportCase> cases = [];
    private readonly CaseReader reader;
    private int seen;

    private ReportReader(string session) => reader = new(session);

    /// <summary>Reads a report.</summary>
    /// <exception cref="GateException">It is not valid JSON, or not of a report's shape.</exception>
    public static FileReading Read(Blocks blocks, ResultFile file, string suite)
    {
        var report = new ReportReader(file.Session);
        report.Read(blocks);
        return new("", report.host.ToTestbed(), Identities.Of(report.cases, suite), [.. report.host.Doubts(file)]);
    }

    private void Read(Blocks blocks)
    {
        var json = new JsonCursor(blocks);
        json.Read();
        if (json.Kind != JsonTokenType.StartObject) throw json.Unexpected("the report", "an object");
        while (json.NextKey()) ReadValue(ref json);
        var end = json.Here;
        // Asking once more makes the reader object to anything behind the report.
        json.Read();
        if ((seen & Benchmarks) == 0) throw new GateException(Codes.InputUnexpectedShape,
            "the report has no key \"Benchmarks\"; expected the list of benchmarks that BenchmarkDotNet writes.", end);
    }

    private void ReadValue(ref JsonCursor json)
    {
        if (json.Key.SequenceEqual("HostEnvironmentInfo"u8))
        {
            json.Once(ref seen, Host, "HostEnvironmentInfo");
            host.Read(ref json);
        }
        else if (json.Key.SequenceEqual("Benchmarks"u8))
        {
            json.Once(ref seen, Benchmarks, "Benchmarks");
            if (!json.EnterArray("Benchmarks")) return;
            while (json.NextItem()) cases.Add(reader.Read(ref json));
        }
        else
        {
            json.SkipValue();
        }
    }
}
