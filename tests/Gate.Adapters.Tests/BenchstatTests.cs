using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.Tests;

/// <summary>benchstat's own printed answers for its own test data.</summary>
public sealed partial class BenchstatTests
{
    private const string Data = "C_gobench/golang__perf/cmd/benchstat/testdata";

    [CorpusFact]
    public void Medians_are_those_of_benchstat()
    {
        var old = Adapters.Read([Corpus.At(Data + "/old.txt")], "");
        var candidate = Adapters.Read([Corpus.At(Data + "/new.txt")], "");
        var rows = File.ReadAllLines(Corpus.At(Data + "/csvOldNew.stdout")).Where(line => line.StartsWith("Encode/", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(Seconds(row[1]), Time(old, row[0], "-48"), 9);
            Assert.Equal(Seconds(row[3]), Time(candidate, row[0], "-48"), 9);
        });
    }

    [CorpusTheory]
    [InlineData("crc-old.txt")]
    [InlineData("crc-new.txt")]
    public void Medians_of_many_benchmarks_are_those_of_benchstat(string file)
    {
        var run = Adapters.Read([Corpus.At(Path.Join(Data, file))], "");

        var printed = Printed(file).ToList();

        Assert.Equal(36, printed.Count);
        // Four digits are printed.
        Assert.All(printed, row => Assert.InRange(Time(run, row.Name, "-8") / row.Nanoseconds, 0.9994, 1.0006));
    }

    private static double Seconds(string text) => double.Parse(text, CultureInfo.InvariantCulture) * 1e9;

    private static double Time(Run run, string name, string suffix) =>
        run.Benchmarks.Single(benchmark => benchmark.Id.Name.EndsWith("." + name[..^suffix.Length], StringComparison.Ordinal))
            .Samples.Single(sample => sample.Metric == Metric.Time).Value;

    // The first table under a file's name holds sec/op, the second its speed.
    private static IEnumerable<(string Name, double Nanoseconds)> Printed(string file) =>
        File.ReadAllLines(Corpus.At(Data + "/crcOldNew.stdout"))
            .SkipWhile(line => !line.Contains(file, StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("geomean", StringComparison.Ordinal))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["name"].Value, double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value is "n" ? 1 : 1e3)));

    [GeneratedRegex(@"^(?<name>CRC32\S+)\s+(?<value>[\d.]+)(?<unit>[nµ])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row();
}
