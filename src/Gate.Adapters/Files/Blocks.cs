using System.Buffers;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Files;

/// <summary>A file as a window that moves over it: what was read and not yet consumed.
/// Its memory is that of one block, or of the longest piece that a reader must see whole; never that of the file.</summary>
internal sealed class Blocks : IDisposable
{
    /// <summary>The usual size of the window, in bytes.</summary>
    public const int BlockSize = 256 * 1024;

    /// <summary>The longest piece that is kept whole, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private readonly Stream stream;
    private readonly ResultFile file;
    private byte[] window;
    private int start;
    private int end;
    private long linesConsumed;
    private long columnsConsumed;

    /// <summary>Begins to read, behind a byte order mark if there is one.</summary>
    public Blocks(Stream stream, ResultFile file, int blockSize = BlockSize)
    {
        this.stream = stream;
        this.file = file;
        window = ArrayPool<byte>.Shared.Rent(blockSize);
        // Sniffing needs a good piece of the beginning, and a pipe gives only a little at a time.
        while (!IsLast && end < window.Length) ReadOn();
        if (Unread.StartsWith("\uFEFF"u8)) start = 3;
    }

    /// <summary>What was read and not yet consumed; valid until the next <see cref="Advance"/>.</summary>
    public ReadOnlySpan<byte> Unread => window.AsSpan(start, end - start);

    /// <summary>Whether the file ends with <see cref="Unread"/>.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The size of the window in bytes, to show that it does not grow with the file.</summary>
    public int WindowSize => window.Length;

    /// <summary>Opens a file.</summary>
    public static Blocks Open(ResultFile file)
    {
        try
        {
            return new(new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new GateException(Codes.InputUnreadable, $"the file cannot be opened: {refused.Message}", file.At());
        }
    }

    /// <summary>Consumes bytes at the beginning of <see cref="Unread"/> and reads on behind the rest.</summary>
    public void Advance(int consumed)
    {
        Count(Unread[..consumed]);
        start += consumed;
        if (start > 0) MakeRoom();
        else if (end == window.Length) Grow();
        if (!IsLast) ReadOn();
    }

    /// <summary>The place of a byte of <see cref="Unread"/> in the file.</summary>
    public Location Locate(int index)
    {
        var before = Unread[..index];
        var line = before.LastIndexOf((byte)'\n');
        var column = line < 0 ? columnsConsumed + index : index - line - 1;
        return file.At(linesConsumed + before.Count((byte)'\n') + 1, column + 1);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stream.Dispose();
        ArrayPool<byte>.Shared.Return(window);
        window = [];
        start = end = 0;
    }

    private void Count(ReadOnlySpan<byte> consumed)
    {
        var lines = consumed.Count((byte)'\n');
        linesConsumed += lines;
        columnsConsumed = lines == 0 ? columnsConsumed + consumed.Length : consumed.Length - consumed.LastIndexOf((byte)'\n') - 1;
    }

    private void MakeRoom()
    {
        Unread.CopyTo(window);
        end -= start;
        start = 0;
    }

    private void Grow()
    {
        if (window.Length >= Limit) throw new GateException(Codes.InputTooLong,
            "a single text is longer than 1 MiB, the most that is read; the file is damaged or no result file.", Locate(0));
        var larger = ArrayPool<byte>.Shared.Rent(window.Length * 2);
        Unread.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(window);
        window = larger;
    }

    private void ReadOn()
    {
        try
        {
            var count = stream.Read(window.AsSpan(end));
            IsLast = count == 0;
            end += count;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.InputUnreadable, $"the file cannot be read: {refused.Message}", file.At());
        }
    }
}
