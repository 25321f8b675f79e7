using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Serialising a small document with System.Text.Json.</summary>
public class JsonWriting
{
    private const int Rounds = 100 + (Planting.Kind == nameof(JsonWriting) ? Planting.Percent : 0);
    private Document _document = new("", []);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(43);
        _document = new Document("run", [.. Enumerable.Range(0, 12).Select(index => new Row(index, $"benchmark {index}", random.NextDouble()))]);
    }

    [Benchmark]
    public int Run()
    {
        var length = 0;
        for (var round = 0; round < Rounds; round++)
            length += JsonSerializer.SerializeToUtf8Bytes(_document).Length;
        return length;
    }

    private sealed record Document(string Name, Row[] Rows);

    private sealed record Row(int Number, string Name, double Value);
}
