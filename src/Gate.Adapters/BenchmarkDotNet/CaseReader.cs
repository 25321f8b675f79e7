using System.Text.Json;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>Reads the entries of "Benchmarks", one after the other, into the same buffers.</summary>
internal sealed class CaseReader(string session)
{
    private const int FullName = 1, Namespace = 2, Type = 4, Method = 8, Parameters = 16, DisplayInfo = 32, Statistics = 64, Memory = 128, Measurements = 256;

    private readonly List<Iteration> iterations = [];
    private Names names;
    private Summary summary;
    private MemoryUse memory;
    private IterationShape? shape;
    private int seen;

    /// <summary>Reads from the beginning of the object to its end.</summary>
    public ReportCase Read(ref JsonCursor json)
    {
        if (json.Kind != JsonTokenType.StartObject) throw json.Unexpected("Benchmarks", "an object for each benchmark");
        (names, summary, memory, seen) = (new("", "", "", "", "", ""), Summary.None, MemoryUse.None, 0);
        iterations.Clear();
        while (json.NextKey()) ReadValue(ref json);
        if (names.Benchmark.Length == 0) throw new GateException(Codes.InputUnexpectedShape,
            "a benchmark has neither FullName nor Method; expected a name. Write the report again.", json.Here);
        var isNull = (seen & Statistics) != 0 && !summary.IsThere;
        return ReportCase.Of(names, summary, isNull, memory, iterations, session);
    }

    private void ReadValue(ref JsonCursor json)
    {
        var key = json.Key;
        if (key.SequenceEqual("Measurements"u8)) ReadMeasurements(ref json);
        else if (key.SequenceEqual("Statistics"u8)) { json.Once(ref seen, Statistics, "Statistics"); summary = Summary.Read(ref json); }
        else if (key.SequenceEqual("Memory"u8)) { json.Once(ref seen, Memory, "Memory"); memory = MemoryUse.Read(ref json); }
        else if (key.SequenceEqual("FullName"u8)) names = names with { FullName = Text(ref json, FullName, "FullName") };
        else if (key.SequenceEqual("DisplayInfo"u8)) names = names with { DisplayInfo = Text(ref json, DisplayInfo, "DisplayInfo") };
        else if (key.SequenceEqual("Namespace"u8)) names = names with { Namespace = Text(ref json, Namespace, "Namespace") };
        else if (key.SequenceEqual("Type"u8)) names = names with { Type = Text(ref json, Type, "Type") };
        else if (key.SequenceEqual("Method"u8)) names = names with { Method = Text(ref json, Method, "Method") };
        else if (key.SequenceEqual("Parameters"u8)) names = names with { Parameters = Text(ref json, Parameters, "Parameters") };
        else json.SkipValue();
    }

    private string Text(ref JsonCursor json, int bit, string what)
    {
        json.Once(ref seen, bit, what);
        return json.ReadText(what);
    }

    private void ReadMeasurements(ref JsonCursor json)
    {
        json.Once(ref seen, Measurements, "Measurements");
        if (!json.EnterArray("Measurements")) return;
        while (json.NextItem())
        {
            var iteration = IterationReader.Read(ref json);
            if (iteration.Kind != IterationKind.None) iterations.Add(iteration);
            json.ReadAlike(ref shape, iterations);
        }
    }
}
