using Gate.Core.Diagnostics;
using Gate.Core.Recording;

namespace Gate.Running.Recording;

/// <summary>The folder that keeps the run files of a checkout.</summary>
public sealed class RunFolder(string path)
{
    private const int FilesKept = 20;

    // After this long the machine and the mind have moved on; a fresh run is what was meant.
    private static readonly TimeSpan Recent = TimeSpan.FromHours(2);

    /// <summary>Takes up the newest unfinished run of the same builds, configuration and machine, or begins a new one.</summary>
    /// <param name="header">What this check would fix; its seed and start are replaced by those of a run that is taken up.</param>
    /// <param name="isFresh">Whether to begin anew in any case.</param>
    public RunFile Open(RecordingHeader header, bool isFresh)
    {
        Prepare();
        return (isFresh ? null : Files().Select(file => TryTakeUp(file, header)).FirstOrDefault(file => file is not null))
            ?? RunFile.Create(Path.Combine(path, $"{header.Session}-{Guid.NewGuid().ToString("n")[..6]}.jsonl"), header);
    }

    private void Prepare()
    {
        try
        {
            Directory.CreateDirectory(path);
            // The folder keeps itself out of the user's repository.
            File.WriteAllText(Path.Combine(path, ".gitignore"), "*\n");
            // One less than is kept, for the one that is about to be made.
            foreach (var old in Files().Skip(FilesKept - 1).ToList()) File.Delete(old);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw RunFile.CannotRecord(path, exception);
        }
    }

    private static RunFile? TryTakeUp(string file, RecordingHeader header)
    {
        try
        {
            var recording = RecordingFormat.Read(File.ReadAllText(file), file);
            return recording.End == Ending.None && IsSame(recording.Header, header) ? RunFile.TakeUp(file) : null;
        }
        // A file of another version, or one that another check is writing, is simply not taken up.
        catch (Exception exception) when (exception is GateException or IOException)
        {
            return null;
        }
    }

    private static bool IsSame(RecordingHeader earlier, RecordingHeader now) =>
        now.Started - earlier.Started < Recent
        && string.Equals(earlier.Tool, now.Tool, StringComparison.Ordinal)
        && string.Equals(earlier.Configuration, now.Configuration, StringComparison.Ordinal)
        && earlier.Shard == now.Shard
        && earlier.Baseline == now.Baseline
        && earlier.Candidate == now.Candidate
        && earlier.Testbed.DifferencesTo(now.Testbed).Count == 0;

    // Names begin with the time, so that their order is the order of the runs.
    private IEnumerable<string> Files() => Directory.EnumerateFiles(path, "*.jsonl").OrderDescending(StringComparer.Ordinal);
}
