using System.Buffers.Binary;
using System.Text;

namespace Gate.Profiles.Nettrace;

/// <summary>A block of a trace.</summary>
/// <param name="Kind">"EventBlock", "MetadataBlock", "StackBlock", "SPBlock" or what a later version adds.</param>
/// <param name="Content">Its bytes.</param>
internal readonly record struct TraceBlock(string Kind, byte[] Content);

/// <summary>Takes a .nettrace apart into its blocks while it is read, so that a running session needs no file. Versions 4 and 5 of the format, which is what
/// .NET 5 and later write (https://github.com/microsoft/perfview, src/TraceEvent/EventPipe/NetTraceFormat_v5.md).</summary>
internal sealed class TraceBlocks(Stream stream)
{
    private const byte Null = 1, BeginObject = 5, EndObject = 6;
    private const int LargestBlock = 64 * 1024 * 1024;
    private const int LongestName = 256;
    private const int Alignment = 4;
    private const int NewestVersion = 5;

    private static readonly byte[] Serialization = [20, 0, 0, 0, .. "!FastSerialization.1"u8];

    private long _position;

    /// <summary>What every trace begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "Nettrace"u8;

    /// <summary>Reads what stands before the first block.</summary>
    /// <exception cref="FormatException">The stream is no trace, or is damaged.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    /// <exception cref="NotSupportedException">It has a version that Gate does not read.</exception>
    public TraceHeader ReadHeader()
    {
        if (!Take(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new FormatException("it does not begin with 'Nettrace'");
        var serialization = Take(sizeof(int));
        // From version 6 on, zero stands here and the version after it.
        if (BinaryPrimitives.ReadInt32LittleEndian(serialization) == 0) throw Unsupported(BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int))));
        if (!serialization.Concat(Take(Serialization.Length - sizeof(int))).SequenceEqual(Serialization)) throw new FormatException("its serialization is not '!FastSerialization.1'");
        if (TakeByte() != BeginObject || ReadKind(out var version) is not "Trace") throw new FormatException("it does not begin with what describes it");
        if (version is < 4 or > NewestVersion) throw Unsupported(version);
        var header = TraceHeader.Read(Take(TraceHeader.Size));
        Expect(EndObject);
        return header;
    }

    /// <summary>Reads the next block; false at the end of the trace.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    /// <exception cref="EndOfStreamException">It ends without saying so.</exception>
    public bool TryRead(out TraceBlock block)
    {
        block = default;
        var tag = TakeByte();
        if (tag == Null) return false;
        if (tag != BeginObject) throw new FormatException($"a block begins with {tag}");
        var kind = ReadKind(out _);
        var size = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        if (size is < 0 or > LargestBlock) throw new FormatException($"a block has {size} bytes");
        Take((int)((Alignment - (_position % Alignment)) % Alignment));
        block = new TraceBlock(kind, Take(size));
        Expect(EndObject);
        return true;
    }

    private static NotSupportedException Unsupported(int version) => new($"it has version {version} of the format, and Gate reads 4 and 5, as .NET's own event pipe writes them");

    private string ReadKind(out int version)
    {
        Expect(BeginObject);
        Expect(Null);
        version = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        Take(sizeof(int));
        var length = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        if (length is < 0 or > LongestName) throw new FormatException($"the kind of a block has {length} letters");
        var kind = Encoding.UTF8.GetString(Take(length));
        Expect(EndObject);
        return kind;
    }

    private void Expect(byte tag)
    {
        var found = TakeByte();
        if (found != tag) throw new FormatException($"at byte {_position - 1} stands {found} instead of {tag}");
    }

    private byte TakeByte() => Take(1)[0];

    private byte[] Take(int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        _position += count;
        return bytes;
    }
}
