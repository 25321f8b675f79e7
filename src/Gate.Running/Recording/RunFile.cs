using System.Text;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;

namespace Gate.Running.Recording;

/// <summary>The gate-run/1 file of a check: every launch is on disk as soon as it ended, so that nothing measured is lost
/// when the process is interrupted, killed, or the machine goes down.</summary>
public sealed class RunFile : IDisposable
{
    private readonly FileStream _stream;

    private RunFile(string path, FileStream stream, CheckRecording recording)
    {
        Path = path;
        _stream = stream;
        Recording = recording;
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>What has been measured so far.</summary>
    public CheckRecording Recording { get; private set; }

    /// <summary>Begins a new file.</summary>
    /// <exception cref="GateException">GATE4502: the file cannot be written.</exception>
    public static RunFile Create(string path, RecordingHeader header)
    {
        var file = new RunFile(path, Open(path, FileMode.CreateNew), new CheckRecording(header, [], Ending.None));
        file.Write(RecordingFormat.Write(header));
        return file;
    }

    /// <summary>Takes up a file where it ended; a line that was cut off is removed first.</summary>
    /// <exception cref="GateException">The file is no recording, or cannot be written.</exception>
    public static RunFile TakeUp(string path)
    {
        var text = File.ReadAllText(path);
        var recording = RecordingFormat.Read(text, path);
        var stream = Open(path, FileMode.Open);
        stream.SetLength(Encoding.UTF8.GetByteCount(text.AsSpan(0, text.LastIndexOf('\n') + 1)));
        stream.Seek(0, SeekOrigin.End);
        return new RunFile(path, stream, recording);
    }

    /// <summary>Adds a launch that ended.</summary>
    public void Append(RecordedLaunch launch)
    {
        Write(RecordingFormat.Write(launch));
        Recording = Recording with { Launches = [.. Recording.Launches, launch] };
    }

    /// <summary>Adds how fast the machine was.</summary>
    public void Append(CanaryReading canary)
    {
        Write(RecordingFormat.Write(canary));
        Recording = Recording with { Canaries = [.. Recording.Canaries, canary] };
    }

    /// <summary>Adds what a profile said.</summary>
    public void Append(RecordedProfile profile)
    {
        Write(RecordingFormat.Write(profile));
        Recording = Recording with { Profiles = [.. Recording.Profiles, profile] };
    }

    /// <summary>Says why measuring ended; nothing is added after that.</summary>
    public void End(Ending ending)
    {
        Write(RecordingFormat.Write(ending));
        Recording = Recording with { End = ending };
    }

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    private static FileStream Open(string path, FileMode mode)
    {
        try
        {
            // Nobody else may open it meanwhile: on Unix any other sharing takes no exclusive lock, and two checks would write over one another.
            // Without a buffer, which would be written when the file is closed, and fail there where the disk is full.
            return new FileStream(path, mode, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotRecord(path, exception);
        }
    }

    private void Write(string line)
    {
        try
        {
            _stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
            _stream.Flush(flushToDisk: true);
        }
        catch (IOException exception)
        {
            throw CannotRecord(Path, exception);
        }
    }

    internal static GateException CannotRecord(string path, Exception exception) => new(
        Codes.CannotRecord,
        $"'{path}' cannot be written: {exception.Message} What was measured before is kept; make room and run the same command again to go on.");
}
