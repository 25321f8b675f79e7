using System.Diagnostics;

namespace Gate.Profiles.Collecting;

/// <summary>Keeps in a file what a process prints, as far as its limit goes; the process never waits for it.</summary>
internal sealed class PrintedLog : IDisposable
{
    private const int Limit = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly StreamWriter _file;
    private readonly TaskCompletionSource _isWhole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = 2;
    private int _written;

    /// <summary>Begins the file anew.</summary>
    public PrintedLog(string path) => _file = new StreamWriter(path) { AutoFlush = true };

    /// <summary>Ends when nobody can print into it any more: neither the process nor what it started.</summary>
    public Task IsWhole => _isWhole.Task;

    /// <summary>Takes what a process prints from now on, which has nothing to read.</summary>
    public void Keep(Process process)
    {
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            _written = Limit;
            _file.Dispose();
        }
    }

    private void Add(string? line)
    {
        lock (_lock)
        {
            if (line is null && --_open == 0) _isWhole.TrySetResult();
            if (line is null || _written >= Limit) return;
            _written += line.Length + 1;
            _file.WriteLine(line.AsSpan(0, Math.Min(line.Length, Limit)));
        }
    }
}
