using System.Globalization;
using System.Text.Json;
using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Adapters.ActionBenchmark;

/// <summary>Reads data.js. An entry, which is one commit, is a session with one launch of each benchmark; the session is called after the time and the commit.</summary>
internal static class HistoryReader
{
    private const long LargestBytes = 256 * 1024 * 1024;
    private const int Depth = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Depth, AllowTrailingCommas = true };

    /// <summary>All that the file has, every group of its page taken for one.</summary>
    /// <exception cref="GateException">It is not what it began as.</exception>
    public static FileReading Read(Blocks blocks, ResultFile file, string suite)
    {
        var text = Text(blocks, file);
        var start = text.AsSpan().IndexOf((byte)'{');
        if (start < 0) throw Refusal(file, "there is no object behind the assignment");
        try
        {
            using var document = JsonDocument.Parse(text.AsMemory(start, End(text) - start), Options);
            var entries = Entries(document.RootElement, file).ToList();
            return new FileReading(entries is [.., var last] ? last.Commit : "", Testbed.Unknown, Benchmarks(entries, suite), []);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Refusal(file, fault.Message);
        }
    }

    // The window of the blocks grows no further than one long text may; the whole is kept here, within bounds of its own.
    private static byte[] Text(Blocks blocks, ResultFile file)
    {
        using var text = new MemoryStream();
        while (blocks.Unread.Length > 0)
        {
            if (text.Length + blocks.Unread.Length > LargestBytes) throw Refusal(file, "the file is larger than 256 MiB");
            text.Write(blocks.Unread);
            blocks.Advance(blocks.Unread.Length);
        }

        return text.ToArray();
    }

    // A semicolon and white space may follow.
    private static int End(byte[] text) => text.AsSpan().LastIndexOf((byte)'}') + 1;

    private static IEnumerable<HistoryEntry> Entries(JsonElement root, ResultFile file) =>
        (root.TryGetProperty("entries", out var groups) && groups.ValueKind == JsonValueKind.Object ? groups : throw Refusal(file, "there are no \"entries\""))
            .EnumerateObject()
            .SelectMany(group => group.Value.EnumerateArray().Select(entry => HistoryEntry.Of(entry, file)))
            .OrderBy(entry => entry.Time);

    private static List<Benchmark> Benchmarks(IReadOnlyList<HistoryEntry> entries, string suite) =>
    [
        .. entries
            .SelectMany(entry => entry.Values, (entry, value) => (entry.Session, Value: value))
            .GroupBy(one => one.Value.Name, StringComparer.Ordinal)
            .Select(same => new Benchmark(new BenchmarkId(suite, same.Key), Samples(same), [], []))
            .OrderBy(benchmark => benchmark.Id),
    ];

    private static List<Sample> Samples(IEnumerable<(string Session, HistoryValue Value)> same) =>
    [
        .. same
            .GroupBy(one => one.Value.Metric)
            .Select(values => new Sample(values.Key, [.. values.Select(one => new Launch(one.Session, [one.Value.Value]))])),
    ];

    internal static GateException Refusal(ResultFile file, string why) =>
        new(Codes.InputHistory, $"this begins as the history of github-action-benchmark and is none: {why}.", file.At());

    internal static string Session(DateTimeOffset time, string commit) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{(commit.Length > 7 ? commit[..7] : commit)}");
}
