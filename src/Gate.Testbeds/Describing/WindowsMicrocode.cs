using System.Buffers.Binary;
using System.Globalization;

namespace Gate.Testbeds.Describing;

/// <summary>Understands the registry's "Update Revision" of a processor: two numbers of four bytes, one of which is the revision.</summary>
public static class WindowsMicrocode
{
    /// <summary>"0xf0"; empty when there is none, or both could be it. Intel's stands in the second number, and Windows documents neither.</summary>
    public static string Parse(ReadOnlySpan<byte> value)
    {
        if (value.Length != 2 * sizeof(uint)) return "";
        var (first, second) = (BinaryPrimitives.ReadUInt32LittleEndian(value), BinaryPrimitives.ReadUInt32LittleEndian(value[sizeof(uint)..]));
        return (first == 0) == (second == 0) ? "" : string.Create(CultureInfo.InvariantCulture, $"0x{first | second:x}");
    }
}
