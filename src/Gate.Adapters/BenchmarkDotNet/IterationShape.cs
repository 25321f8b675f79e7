using System.Text.Json;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>How one report writes a measurement: what stands between the values, to the byte. Three quarters of a report are measurements
/// that differ in their values only, so comparing with the one before is several times faster than reading token by token.
/// What does not match exactly is left to the reader; what matches is valid because the one before was.</summary>
internal sealed class IterationShape
{
    private static readonly string[] Keys = ["IterationMode", "IterationStage", "LaunchIndex", "IterationIndex", "Operations", "Nanoseconds"];

    // Before the first value, between each two, behind the last.
    private readonly byte[][] between;

    private IterationShape(byte[][] between) => this.between = between;

    /// <summary>Learns from an entry that follows another one; null when it is not of the usual keys in the usual order.</summary>
    /// <param name="text">What follows behind the end of an entry, from its comma on.</param>
    public static IterationShape? Learn(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'}') + 1;
        var begin = text.IndexOf((byte)'{');
        if (begin < 0 || end <= begin || !IsComma(text[..begin])) return null;
        try
        {
            return Learn(text[..end], begin);
        }
        catch (JsonException)
        {
            // The reader will come to it and say what is wrong.
            return null;
        }
    }

    /// <summary>Reads the next entry if it is written like the one that was learned.</summary>
    /// <param name="text">What follows behind the end of an entry, from its comma on.</param>
    /// <param name="iteration">The entry.</param>
    /// <returns>The entry's length in bytes; 0 when it is written differently.</returns>
    public int Match(ReadOnlySpan<byte> text, out Iteration iteration)
    {
        iteration = default;
        var position = 0;
        if (!Pass(text, ref position, between[0]) || !IterationWords.TryMode(text[position..], out var mode, out var length)) return 0;
        position += length;
        if (!Pass(text, ref position, between[1]) || !IterationWords.TryStage(text[position..], out var stage, out length)) return 0;
        position += length;
        if (!Pass(text, ref position, between[2]) || !TryCount(text, ref position, out var launch)) return 0;
        if (!Pass(text, ref position, between[3]) || !TryCount(text, ref position, out _)) return 0;
        if (!Pass(text, ref position, between[4]) || !TryCount(text, ref position, out var operations)) return 0;
        if (!Pass(text, ref position, between[5]) || !TryCount(text, ref position, out var nanoseconds)) return 0;
        if (!Pass(text, ref position, between[6]) || operations == 0 || launch > int.MaxValue) return 0;
        iteration = new((int)launch, IterationWords.Kind(mode, stage), (double)nanoseconds / operations);
        return position;
    }

    private static IterationShape? Learn(ReadOnlySpan<byte> entry, int begin)
    {
        var pieces = new byte[Keys.Length + 1][];
        var from = 0;
        var reader = new Utf8JsonReader(entry[begin..]);
        reader.Read();
        for (var i = 0; i < Keys.Length; i++)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Keys[i]) || !reader.Read()) return null;
            // Of a text the quotes belong to what stands between.
            var quote = reader.TokenType == JsonTokenType.String ? 1 : 0;
            if ((i < 2) != (quote == 1)) return null;
            var start = begin + (int)reader.TokenStartIndex + quote;
            pieces[i] = entry[from..start].ToArray();
            from = start + reader.ValueSpan.Length;
        }

        pieces[Keys.Length] = entry[from..].ToArray();
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? new(pieces) : null;
    }

    private static bool IsComma(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8) is [(byte)','];

    private static bool Pass(ReadOnlySpan<byte> text, ref int position, ReadOnlySpan<byte> expected)
    {
        if (!text[position..].StartsWith(expected)) return false;
        position += expected.Length;
        return true;
    }

    // Digits without a leading zero, few enough to be exact in a double; anything else is the reader's.
    private static bool TryCount(ReadOnlySpan<byte> text, ref int position, out long count)
    {
        count = 0;
        var start = position;
        while (position < text.Length && (uint)(text[position] - '0') is <= 9 and var digit && position - start < 16) (count, position) = ((count * 10) + digit, position + 1);
        var length = position - start;
        return length is > 0 and <= 15 && (length == 1 || text[start] != '0');
    }
}
