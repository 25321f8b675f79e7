using System.Text;

namespace Gate.Adapters.Tests;

public sealed class BlockTests
{
    [Theory]
    [InlineData("full.json")]
    [InlineData("compressed.json")]
    [InlineData("byte-order-mark.json")]
    public void Where_the_blocks_of_a_report_end_changes_nothing(string name)
    {
        var bytes = File.ReadAllBytes(Fixture.At("read", name));
        var whole = RunText.Of(Reading.Report(bytes, 1 << 20), ".");

        for (var size = 16; size < 2048; size *= 2)
        {
            for (var shift = 0; shift < 40; shift++)
            {
                // White space before the report moves every later boundary by one byte.
                var shifted = (byte[])[.. bytes.AsSpan(0, 3), .. Encoding.UTF8.GetBytes(new string(' ', shift)), .. bytes.AsSpan(3)];
                Assert.Equal(whole, RunText.Of(Reading.Report(bytes[0] == 0xEF ? shifted : [.. shifted[3..(3 + shift)], .. bytes], size), "."));
            }
        }
    }

    [Fact]
    public void Entries_that_are_written_alike_read_as_entries_that_are_not()
    {
        var draw = new Random(3);
        var rows = Enumerable.Range(1, 200).Select(index => (Stage: index % 3 == 0 ? "Overhead" : "Workload", Index: index, Time: draw.Next(0, 2000000))).ToList();
        var alike = Report(rows.Select(row => Row(row.Stage, row.Index, row.Time, "")));
        var mixed = Report(rows.Select(row => Row(row.Stage, row.Index, row.Time, row.Index % 2 == 0 ? " " : "")));

        Assert.Equal(RunText.Of(Reading.Report(mixed, 1 << 16), "."), RunText.Of(Reading.Report(alike, 1 << 16), "."));
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        Allocated(1);
        var small = Allocated(1);

        var large = Allocated(64);

        Assert.InRange(large, 0, small + (64 * 1024));
    }

    [Fact]
    public void The_window_does_not_grow_with_the_file()
    {
        using var stream = new MemoryStream(Junk(64));

        Reading.Report(stream, out var windowSize);

        Assert.Equal(Files.Blocks.BlockSize, windowSize);
    }

    private static long Allocated(int megabytes)
    {
        using var stream = new MemoryStream(Junk(megabytes));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reading.Report(stream, out _);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // One benchmark whose measurements count for nothing, metrics and white space.
    private static byte[] Junk(int megabytes)
    {
        var rows = string.Join(',', Enumerable.Range(1, 2000).Select(index => Row("Workload", index, 5, "").Replace("Actual", "Warmup", StringComparison.Ordinal)));
        var metrics = string.Join(',', Enumerable.Repeat("{\"Value\": 1, \"Descriptor\": {\"Id\": \"Gen0Collects\", \"Legend\": \"\\u0041 text\"}}", 2000));
        var piece = $"{rows},{new string(' ', 100_000)}";
        var times = (megabytes * 1024 * 1024 / (piece.Length + metrics.Length)) + 1;
        var text = $"{{\"Benchmarks\": [{{\"Method\": \"M\", \"Measurements\": [{string.Concat(Enumerable.Repeat(piece, times))}{Row("Workload", 1, 5, "")}], \"Metrics\": [{string.Join(',', Enumerable.Repeat(metrics, times))}]}}]}}";
        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Report(IEnumerable<string> rows) =>
        Encoding.UTF8.GetBytes($"{{\"Benchmarks\": [{{\"Method\": \"M\", \"Measurements\": [{string.Join(", ", rows)}]}}]}}");

    private static string Row(string mode, int index, int time, string space) =>
        $"{{\"IterationMode\":{space}\"{mode}\",\"IterationStage\":\"Actual\",\"LaunchIndex\":1,\"IterationIndex\":{index},\"Operations\":16,\"Nanoseconds\":{time}}}";
}
