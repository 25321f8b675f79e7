using Gate.Core;
using Gate.Core.Recording;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Cli.Checking;

/// <summary>A report from a file: read as it is, or judged again when the file is a run.</summary>
/// <param name="Report">The report.</param>
/// <param name="Recording">The run that it was judged from; null when the file was a report.</param>
internal sealed record JudgedFile(Report Report, CheckRecording? Recording)
{
    /// <summary>Whether a text begins as run files do.</summary>
    public static bool IsRun(string text) => text.StartsWith($$"""{"schema":"{{RecordingFormat.Schema}}" """.TrimEnd(), StringComparison.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="config">What --config says: a run is judged by that gate.yml and the baselines beside it.</param>
    /// <param name="cancel">Stops waiting for git.</param>
    public static async Task<JudgedFile> Read(string text, string file, string config, CancellationToken cancel)
    {
        if (!IsRun(text)) return new JudgedFile(ReportJson.Read(text, file), null);
        var recording = RecordingFormat.Read(text, file);
        var place = Place.Find(config);
        return new JudgedFile(
            Check.Evaluate(recording, place.StoredBaselines(recording.Header), await place.Accepted(recording.Header, cancel), place.Configuration),
            recording);
    }
}
