using System.Globalization;
using System.Text;
using Gate.Adapters.Files;
using Gate.Adapters.Histories;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Core.Testbeds;

namespace Gate.Adapters.ActionBenchmark;

/// <summary>Takes data.js for a run: an entry, which is one commit, is a session with one launch of each benchmark, called after the time and the commit.
/// A name that is there twice in an entry was measured twice: two launches of a session.</summary>
internal static class HistoryReader
{
    private const long LargestBytes = 256 * 1024 * 1024;

    /// <summary>All that the file has, every group of its page taken for one.</summary>
    /// <exception cref="GateException">GATE5101: it is not what it began as.</exception>
    public static FileReading Read(Blocks blocks, ResultFile file, string suite)
    {
        var rows = DataJs.Read(Text(blocks, file), file.At().File, suite)
            .Select(row => row with { Benchmark = row.Benchmark with { Suite = suite } })
            .OrderBy(row => row.Time)
            .ToList();
        return new FileReading(rows is [.., var last] ? last.Commit : "", Testbed.Unknown, Benchmarks(rows), []);
    }

    // The window of the blocks grows no further than one long text may; the whole is kept here, within bounds of its own.
    private static string Text(Blocks blocks, ResultFile file)
    {
        using var text = new MemoryStream();
        while (blocks.Unread.Length > 0)
        {
            if (text.Length + blocks.Unread.Length > LargestBytes) throw HistoryFields.Malformed(file.At(), "the file is larger than 256 MiB");
            text.Write(blocks.Unread);
            blocks.Advance(blocks.Unread.Length);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static List<Benchmark> Benchmarks(IEnumerable<HistoryRow> rows) =>
    [
        .. rows
            .GroupBy(row => row.Benchmark)
            .Select(same => new Benchmark(same.Key, Samples(same), [], []))
            .OrderBy(benchmark => benchmark.Id),
    ];

    private static List<Sample> Samples(IEnumerable<HistoryRow> same) =>
    [
        .. same
            .GroupBy(row => row.Metric)
            .Select(values => new Sample(values.Key, [.. values.Select(row => new Launch(Session(row), [row.Point.Value]))])),
    ];

    private static string Session(HistoryRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Time.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{(row.Commit.Length > 7 ? row.Commit[..7] : row.Commit)}");
}
