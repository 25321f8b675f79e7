using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gate.Workspace.Files;

/// <summary>A lock between processes and threads: the operating system's lock on a file, which ends with the process that holds it.
/// A file left behind by a dead process is therefore no lock, and is taken over by opening it.
/// The length of the file is the holder's process id: it can be asked while the content is locked.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly FileStream _stream;
    private readonly string _path;

    private FileLock(FileStream stream, string path)
    {
        _stream = stream;
        _path = path;
    }

    /// <summary>Waits for the lock. Gives false when the wait is over and somebody else still holds it.</summary>
    public static bool TryAcquire(string path, TimeSpan wait, [MaybeNullWhen(false)] out FileLock held)
    {
        var watch = Stopwatch.StartNew();
        while (!TryAcquire(path, out held))
        {
            if (watch.Elapsed >= wait) return false;
            Thread.Sleep(Pause);
        }

        return true;
    }

    /// <summary>Takes the lock if nobody holds it. File system errors other than "in use" are thrown.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The lock owns the stream; without a lock it is disposed in finally.")]
    public static bool TryAcquire(string path, [MaybeNullWhen(false)] out FileLock held)
    {
        held = null;
        if (!TryOpen(path, out var stream)) return false;
        try
        {
            stream.SetLength(Environment.ProcessId);
            if (!IsStillAt(path, stream)) return false;
            held = new FileLock(stream, path);
            return true;
        }
        finally
        {
            if (held is null) stream.Dispose();
        }
    }

    /// <summary>Who holds the lock, as it is said in a message.</summary>
    public static string HolderOf(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, Length: > 0 }
            ? string.Create(CultureInfo.InvariantCulture, $"process {file.Length}")
            : "another process";
    }

    /// <summary>Gives the lock back and removes its file.</summary>
    public void Dispose()
    {
        // On Unix the name goes first, while the lock still keeps others out; Windows does not remove an open file.
        if (!OperatingSystem.IsWindows()) RemoveFile();
        _stream.Dispose();
        if (OperatingSystem.IsWindows()) RemoveFile();
    }

    private static bool TryOpen(string path, [MaybeNullWhen(false)] out FileStream stream)
    {
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException error) when (IsInUse(error))
        {
            stream = null;
            return false;
        }
    }

    // EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsInUse(IOException error) =>
        error.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11);

    // Between our opening the file and locking it the last holder may have removed its name, and a third may have locked a new file there.
    // A time that only we can have written tells whether the name still is our file.
    private static bool IsStillAt(string path, FileStream stream)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next(int.MaxValue / 2));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }

    private void RemoveFile()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that stays is no lock: the next one opens it.
        }
    }
}
