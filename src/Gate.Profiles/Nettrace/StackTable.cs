using System.Buffers.Binary;

namespace Gate.Profiles.Nettrace;

/// <summary>The call stacks that events refer to, by number; numbers begin anew at every sequence point. Most belong to events that do not matter, so a
/// stack is taken out of its block only when it is asked for.</summary>
internal sealed class StackTable(int pointerSize)
{
    private readonly Dictionary<uint, ReadOnlyMemory<byte>> _stacks = [];

    /// <summary>Takes up a block of stacks.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public void Add(byte[] content)
    {
        var cursor = new Cursor(content);
        var (first, count) = (cursor.UInt32(), cursor.UInt32());
        for (var i = 0U; i < count; i++)
        {
            var size = cursor.Int32();
            var start = content.Length - cursor.Left;
            cursor.Skip(size);
            _stacks[first + i] = content.AsMemory(start, size);
        }
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _stacks.Clear();

    /// <summary>The addresses of a stack, the leaf first; none when it is not there.</summary>
    public ulong[] Find(uint stack)
    {
        if (!_stacks.TryGetValue(stack, out var bytes)) return [];
        var addresses = new ulong[bytes.Length / pointerSize];
        for (var i = 0; i < addresses.Length; i++)
        {
            var address = bytes.Span[(i * pointerSize)..];
            addresses[i] = pointerSize == sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(address) : BinaryPrimitives.ReadUInt32LittleEndian(address);
        }

        return addresses;
    }
}
