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
    private readonly TextWriter _file;
    private readonly StringBuilder _head = new();
    private readonly StringBuilder _tail = new();
    private int _written;
    private string _trouble;
    private bool _isClosed;

    /// <summary>Keeps a log in an open file.</summary>
    public ProcessLog(string path, TextWriter file, string trouble = "")
    {
        FilePath = path;
        _file = file;
        _trouble = trouble;
    }

    public string FilePath { get; }

    /// <summary>Where the whole output is, or why it is not there: a full disk takes the log, never the measurement.</summary>
    public string Place => _trouble.Length > 0 ? $"The whole output is lost: {_trouble}" : $"The whole output is in {FilePath}.";

    /// <summary>A log in a new file, or one that says why there is none.</summary>
    public static ProcessLog Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new ProcessLog(path, new StreamWriter(path) { AutoFlush = true });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ProcessLog(path, TextWriter.Null, exception.Message);
        }
    }

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
        lock (_lock)
        {
            if (_isClosed) return;
            _isClosed = true;
            try
            {
                _file.Dispose();
            }
            catch (IOException exception)
            {
                // What was left to write found no room.
                _trouble = exception.Message;
            }
        }
    }

    /// <summary>Removes the file of a process that ended well.</summary>
    public void Delete()
    {
        Dispose();
        if (File.Exists(FilePath)) File.Delete(FilePath);
    }

    private void Add(ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_head.Length < HeadLimit) _head.Append(text);
            _tail.Append(text);
            if (_tail.Length > 2 * TailLimit) _tail.Remove(0, _tail.Length - TailLimit);
            if (_isClosed || _written >= FileLimit || _trouble.Length > 0) return;
            Write(text);
            _written += text.Length;
        }
    }

    // The stream must be drained whatever becomes of the file, or the process would wait for room in it for ever.
    private void Write(ReadOnlySpan<char> text)
    {
        try
        {
            _file.Write(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _trouble = exception.Message;
        }
    }

    private static List<string> Lines(StringBuilder text) =>
        [.. text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}
