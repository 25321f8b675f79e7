using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Tests;

/// <summary>Whatever stands in a file, it is read or refused.</summary>
public sealed class HostilityTests
{
    private const int Small = 64;

    public static TheoryData<string> Files() =>
        ["full.json", "compressed.json", "jobs.json", "modes-of-0.10.json", "go-count.txt", "go-processes.txt", "go-failed-benchmark.txt", "go-units.txt", "history.js"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_anywhere_is_read_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Fixture.At("read", name));
        var step = Math.Max(1, whole.Length / 1500);

        for (var length = 0; length < whole.Length; length += step) ReadOrRefuse(name, whole[..length]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_changed_bytes_is_read_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Fixture.At("read", name));
        var draw = new Random(1);

        for (var attempt = 0; attempt < 1500; attempt++)
        {
            var changed = (byte[])whole.Clone();
            for (var change = draw.Next(1, 4); change > 0; change--) changed[draw.Next(changed.Length)] = Drawn(draw);
            ReadOrRefuse(name, changed);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_a_piece_repeated_or_missing_is_read_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Fixture.At("read", name));
        var draw = new Random(2);

        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var from = draw.Next(whole.Length);
            var to = draw.Next(from, Math.Min(whole.Length, from + 300));
            var piece = whole[from..to];
            ReadOrRefuse(name, attempt % 2 == 0 ? [.. whole[..to], .. piece, .. whole[to..]] : [.. whole[..from], .. whole[to..]]);
        }
    }

    // The bytes that matter to a reader come more often than the others.
    private static byte Drawn(Random draw) =>
        draw.Next(2) == 0 ? (byte)draw.Next(256) : "{}[]\",:\\0123456789eE+-.\n\t\0 nNIu"u8[draw.Next(31)];

    private static void ReadOrRefuse(string name, byte[] bytes)
    {
        var inSmall = Outcome(name, bytes, Small);
        var inOne = Outcome(name, bytes, 1 << 16);

        Assert.Equal(inOne, inSmall);
    }

    private static string Outcome(string name, byte[] bytes, int blockSize)
    {
        try
        {
            return RunText.Of(Read(name, bytes, blockSize), ".");
        }
        catch (GateException refused)
        {
            // The framework's own sentence quotes as much of the file as it holds.
            return string.Join('\n', refused.Diagnostics.Select(diagnostic => $"{diagnostic.Code.Id} at {diagnostic.Location}"));
        }
    }

    private static Run Read(string name, byte[] bytes, int blockSize) =>
        name.EndsWith(".json", StringComparison.Ordinal) ? Reading.Report(bytes, blockSize) : Reading.Go(bytes, blockSize);
}
