using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Looking strings up in a dictionary, most of which are there.</summary>
public class DictionaryLookup
{
    private const int Rounds = 100 + (Planting.Kind == nameof(DictionaryLookup) ? Planting.Percent : 0);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private string[] _asked = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(19);
        for (var index = 0; index < 4096; index++)
            _known[Name(index)] = index;
        _asked = [.. Enumerable.Range(0, 128).Select(_ => Name(random.Next(5000)))];
    }

    [Benchmark]
    public int Run()
    {
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var name in _asked)
                found += _known.TryGetValue(name, out var value) ? value : 1;
        }

        return found;
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"benchmark-{index}");
}
