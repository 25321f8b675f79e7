using System.Buffers.Binary;
using System.Text;

namespace Gate.Profiles.Legacy;

/// <summary>The binary cpu profile of gperftools: words of 32 or 64 bits in either order, then the memory map as text, or the table of a Java agent.</summary>
internal sealed class CpuWords
{
    private const int HeaderWords = 5;

    // One sample in 32 may differ where the second frame of all others is the same: then it is the signal handler's.
    private const int AlikeForOneOther = 32;

    private static readonly (int Size, bool IsLittle)[] Forms = [(4, true), (4, false), (8, true), (8, false)];

    private readonly byte[] _bytes;
    private readonly int _size;
    private readonly bool _isLittle;
    private int _at;

    private CpuWords(byte[] bytes, int size, bool isLittle)
    {
        _bytes = bytes;
        _size = size;
        _isLittle = isLittle;
    }

    /// <summary>The stacks; null when the bytes do not begin with the header of this format.</summary>
    /// <exception cref="FormatException">The bytes end within a stack.</exception>
    public static LegacyStacks? TryRead(byte[] bytes) => Forms
        .Where(form => bytes.Length >= form.Size * HeaderWords)
        .Select(form => new CpuWords(bytes, form.Size, form.IsLittle).TryRead())
        .FirstOrDefault(found => found is not null);

    private LegacyStacks? TryRead()
    {
        if (Next() != 0 || Next() != 3 || Next() > 1) return null;
        var isJava = At(2) == 1;
        var microseconds = Next();
        if (microseconds is 0 or > long.MaxValue / 1000 || Next() != 0) return null;
        var period = (long)microseconds * 1000;
        var stacks = ReadStacks(period, isJava);
        var rest = new LegacyText(Encoding.UTF8.GetString(_bytes.AsSpan(_at)));
        var read = new LegacyStacks([new("samples", "count"), new("cpu", "nanoseconds")], stacks, [])
        {
            PeriodType = new("cpu", "nanoseconds"),
            Period = period,
        };
        return isJava
            ? read with { Symbols = JavaSymbols.Read(rest) }
            : read with { Stacks = [.. WithoutHandler(stacks).Select(stack => stack.WithoutRepeatedLeaf())], MemoryMap = rest.Rest() };
    }

    private List<LegacyStack> ReadStacks(long period, bool isJava)
    {
        var stacks = new List<LegacyStack>();
        while (_at < _bytes.Length)
        {
            if (_bytes.Length - _at < 2 * _size) throw new FormatException("the profile ends within a stack.");
            var count = Next();
            var depth = Next();
            if (depth > (ulong)((_bytes.Length - _at) / _size)) throw new FormatException("the profile ends within a stack.");
            var addresses = new ulong[depth];
            for (var i = 0; i < addresses.Length; i++) addresses[i] = Next();
            if (count == 0 && addresses is [0]) break;
            stacks.Add(new(isJava ? addresses : LegacyNumbers.CallsBelowLeaf(addresses), [unchecked((long)count), unchecked((long)count * period)], []));
        }

        return stacks;
    }

    private static List<LegacyStack> WithoutHandler(List<LegacyStack> stacks)
    {
        var margin = stacks.Count / AlikeForOneOther;
        for (var frames = 0; frames < 2; frames++)
        {
            var common = stacks.Where(stack => stack.Addresses.Count > 1).GroupBy(stack => stack.Addresses[1]).FirstOrDefault(group => group.Count() >= stacks.Count - margin);
            if (common is null) break;
            stacks = [.. stacks.Select(stack => stack.Addresses.Count > 1 && stack.Addresses[1] == common.Key ? stack.WithoutSecond() : stack)];
        }

        return stacks;
    }

    private ulong Next()
    {
        var word = At(_at / _size);
        _at += _size;
        return word;
    }

    private ulong At(int index)
    {
        var bytes = _bytes.AsSpan(index * _size, _size);
        return (_size, _isLittle) switch
        {
            (4, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            (4, false) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            (_, false) => BinaryPrimitives.ReadUInt64BigEndian(bytes),
        };
    }
}
