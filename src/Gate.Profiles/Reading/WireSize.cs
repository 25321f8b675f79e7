using Google.Protobuf;

namespace Gate.Profiles.Reading;

/// <summary>How many messages a profile holds: an empty one takes two bytes in the file, and a hundred in memory.</summary>
internal static class WireSize
{
    /// <summary>More than any profile has.</summary>
    public const int MostMessages = 8_000_000;

    private const int Sample = 2;
    private const int Location = 4;

    /// <summary>Counts them without building them; stops counting beyond the limit.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are not of this format.</exception>
    public static int CountMessages(byte[] bytes)
    {
        using var input = new CodedInputStream(bytes);
        return Count(input, isInside: false, MostMessages);
    }

    private static int Count(CodedInputStream input, bool isInside, int most)
    {
        var count = 0;
        while (count <= most && input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagWireType(tag) != WireFormat.WireType.LengthDelimited)
            {
                input.SkipLastField();
                continue;
            }

            var field = WireFormat.GetTagFieldNumber(tag);
            // Samples hold labels and locations hold lines; both are fields that are counted as well.
            if (!isInside && (field is Sample or Location)) count += Count(input.ReadBytes().CreateCodedInput(), isInside: true, most - count);
            else input.SkipLastField();
            count++;
        }

        return count;
    }
}
