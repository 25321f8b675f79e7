using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Gate.Profiles.Nettrace;

/// <summary>Reads values from bytes that somebody else wrote, one after another; never beyond their end.</summary>
/// <remarks>Every method throws <see cref="FormatException"/> where the bytes do not suffice.</remarks>
internal ref struct Cursor(ReadOnlySpan<byte> bytes)
{
    private const int VariableBits = 7;
    private const long LargestObject = 1L << 48;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    public byte Byte() => Take(1)[0];

    public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Take(sizeof(short)));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    /// <summary>An address of 4 or 8 bytes.</summary>
    public ulong Pointer(int size) => size == sizeof(uint) ? UInt32() : UInt64();

    /// <summary>The size of an object: more than nothing, and less than any memory.</summary>
    public long ObjectSize() => Int64() is > 0 and < LargestObject and var size ? size : throw new FormatException("an object has a size that none can have");

    /// <summary>A number of seven bits a byte, the least first; the eighth says that another byte follows.</summary>
    public ulong Variable()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += VariableBits)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new FormatException("a number has more than 64 bits");
    }

    /// <summary>The same, for a number that fits in 32 bits.</summary>
    public uint Variable32() => Variable() is var value && value <= uint.MaxValue ? (uint)value : throw new FormatException("a number has more than 32 bits");

    /// <summary>A text of UTF-16 up to a zero.</summary>
    public string Text()
    {
        var characters = MemoryMarshal.Cast<byte, char>(_rest);
        var length = characters.IndexOf('\0');
        if (length < 0) throw new FormatException("a text has no end");
        var text = characters[..length].ToString();
        _rest = _rest[((length + 1) * sizeof(char))..];
        return text;
    }

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length) throw new FormatException("it ends within a value");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <summary>Leaves out bytes.</summary>
    public void Skip(int count) => Take(count);
}
