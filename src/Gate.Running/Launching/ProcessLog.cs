using System.Text;

namespace Gate.Running.Launching;

/// <summary>What a benchmark process printed: all of it is drained, a bounded part is kept in a file and in memory.</summary>
internal sealed class ProcessLog : IDisposable
{
    private const int FileLimit = 1024 * 1024;
    private const int HeadLimit = 64 * 1024;
    private const int TailLimit = 8 * 1024;
    private const int LinesShown = 6;
    private const int LineLimit = 300;

    // How the runtime and the host begin to say why they give up; what follows it can be thousands of lines.
    private static readonly string[] LastWords =
        ["Stack overflow", "Unhandled exception", "Fatal error", "Out of memory", "Process terminated", "You must install", "Could not load file", "A fatal error"];

    private readonly Lock _lock = new();
    private readonly StreamWriter _file;
    private readonly StringBuilder _head = new();
    private readonly StringBuilder _tail = new();
    private int _written;

    public ProcessLog(string path)
    {
        FilePath = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new StreamWriter(path) { AutoFlush = true };
    }

    public string FilePath { get; }

    /// <summary>Reads a stream of the process to its end.</summary>
    public async Task Drain(StreamReader reader)
    {
        var block = new char[4096];
        try
        {
            while (await reader.ReadAsync(block) is > 0 and var count)
                Add(block.AsSpan(0, count));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was disposed of while something it started still held the pipe.
        }
    }

    /// <summary>The lines that say most about an end: from the runtime's last words on, or else the last ones.</summary>
    public string Ending()
    {
        lock (_lock)
        {
            var head = Lines(_head);
            var words = head.FindIndex(line => Array.Exists(LastWords, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
            var shown = words >= 0 ? head.Skip(words).Take(LinesShown) : Lines(_tail).TakeLast(LinesShown);
            return string.Join("\n", shown.Select(line => line.Length > LineLimit ? line[..LineLimit] + "…" : line));
        }
    }

    public void Dispose()
    {
        lock (_lock) _file.Dispose();
    }

    /// <summary>Removes the file of a process that ended well.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(FilePath);
    }

    private void Add(ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_head.Length < HeadLimit) _head.Append(text);
            _tail.Append(text);
            if (_tail.Length > 2 * TailLimit) _tail.Remove(0, _tail.Length - TailLimit);
            if (_written < FileLimit && _file.BaseStream is { CanWrite: true })
            {
                _file.Write(text);
                _written += text.Length;
            }
        }
    }

    private static List<string> Lines(StringBuilder text) =>
        [.. text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}
