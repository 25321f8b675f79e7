using Gate.Adapters.Files;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.GoBench;

/// <summary>Walks over the lines of a file block by block.</summary>
internal sealed class GoLines(Blocks blocks)
{
    private int start;
    private int consumed;

    /// <summary>Whether the current line ends with a line feed; a last line without one may have been cut off.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>How many lines were read, the current one included.</summary>
    public long Count { get; private set; }

    /// <summary>The place of a byte of the current line.</summary>
    public Location Locate(int column) => blocks.Locate(start + column);

    /// <summary>Moves to the next line; false at the end of the file. The line is valid until the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        var length = blocks.Unread[consumed..].IndexOf((byte)'\n');
        while (length < 0 && !blocks.IsLast)
        {
            blocks.Advance(consumed);
            consumed = 0;
            length = blocks.Unread.IndexOf((byte)'\n');
        }

        Count++;
        IsWhole = length >= 0;
        start = consumed;
        var rest = blocks.Unread[start..];
        line = (IsWhole ? rest[..length] : rest).TrimEnd((byte)'\r');
        consumed += IsWhole ? length + 1 : rest.Length;
        return IsWhole || rest.Length > 0;
    }
}
