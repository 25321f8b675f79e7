using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Finding measurements in log lines with an interpreted regular expression.</summary>
public class RegexMatching
{
    private const int Rounds = 100 + (Planting.Kind == nameof(RegexMatching) ? Planting.Percent : 0);
    private static readonly Regex Measurement = new(@"(?<name>\w+)\s+took\s+(?<value>\d+(\.\d+)?)\s*(?<unit>ns|us|ms)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    private string[] _lines = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(41);
        _lines = [.. Enumerable.Range(0, 4).Select(line => line % 3 == 0
            ? "nothing of interest happened on this line"
            : string.Create(CultureInfo.InvariantCulture, $"12:00:{line:00} worker Step{line} took {random.Next(1000)}.{random.Next(100)} ms to finish"))];
    }

    [Benchmark]
    public int Run()
    {
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var line in _lines)
                found += Measurement.Match(line) is { Success: true } match ? match.Groups["value"].Length : 1;
        }

        return found;
    }
}
