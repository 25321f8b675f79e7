using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gate.Core.Diagnostics;

namespace Gate.Core.Recording;

/// <summary>The text of a gate-run/1 file: one JSON object a line, the header first, then the launches as they ended, then why it ended.
/// Lines are only ever appended, so a process that dies loses at most the line it was writing.</summary>
public static class RecordingFormat
{
    /// <summary>The schema of the header line.</summary>
    public const string Schema = "gate-run/1";

    /// <summary>A whole file.</summary>
    public static string Write(CheckRecording recording) => string.Concat(
        ((IEnumerable<string>)
        [
            Write(recording.Header),
            .. recording.Profiles.Select(Write),
            .. recording.Launches.Select(Write),
            .. recording.Canaries.Select(Write),
            .. recording.End == Ending.None ? Array.Empty<string>() : [Write(recording.End)],
        ]).Select(line => line + "\n"));

    /// <summary>The first line.</summary>
    public static string Write(RecordingHeader header) => HeaderJson.Write(header).ToJsonString();

    /// <summary>The line of a launch.</summary>
    public static string Write(RecordedLaunch launch) => new JsonObject { ["launch"] = LaunchJson.Write(launch) }.ToJsonString();

    /// <summary>The line of a profile.</summary>
    public static string Write(RecordedProfile profile) => new JsonObject { ["profile"] = ProfileJson.Write(profile) }.ToJsonString();

    /// <summary>The line of a canary.</summary>
    public static string Write(CanaryReading canary) => new JsonObject { ["canary"] = CanaryJson.Write(canary) }.ToJsonString();

    /// <summary>The last line.</summary>
    public static string Write(Ending ending) => new JsonObject { ["end"] = Words.Of(ending) }.ToJsonString();

    /// <summary>Reads a file's lines. A last line that was cut off is left out; anything else that is odd is refused.</summary>
    /// <exception cref="GateException">GATE4500 for a file that is no recording of this version.</exception>
    public static CheckRecording Read(string text, string file)
    {
        var lines = text.Split('\n');
        var complete = lines[..^1];
        if (complete.Length == 0) throw Refuse(file, 1, "the first line is missing");
        var header = At(file, 1, () => HeaderJson.Read(Node(complete[0])));
        var launches = new List<RecordedLaunch>();
        var canaries = new List<CanaryReading>();
        var profiles = new List<RecordedProfile>();
        var end = Ending.None;
        for (var index = 1; index < complete.Length; index++)
        {
            switch (At(file, index + 1, () => Entry(complete[index])))
            {
                case RecordedLaunch launch: launches.Add(launch); break;
                case CanaryReading canary: canaries.Add(canary); break;
                case RecordedProfile profile: profiles.Add(profile); break;
                case Ending ending: end = ending; break;
            }
        }

        return new CheckRecording(header, launches, end) { Canaries = canaries, Profiles = profiles };
    }

    private static object Entry(string line) =>
        Node(line) is var json && json["launch"] is JsonObject launch ? LaunchJson.Read(launch)
        : json["canary"] is JsonObject canary ? CanaryJson.Read(canary)
        : json["profile"] is JsonObject profile ? ProfileJson.Read(profile)
        : json["end"] is JsonValue ending ? Words.ParseEnding(ending.GetValue<string>())
        : throw new FormatException("the line holds no launch, no canary, no profile and no end");

    private static JsonObject Node(string line) => JsonNode.Parse(line)!.AsObject();

    private static T At<T>(string file, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        // A field that is not there reads as null.
        catch (NullReferenceException)
        {
            throw Refuse(file, line, "a field is missing; another version of Gate may have written it");
        }
        // What System.Text.Json throws for text, kinds and numbers that are not what was asked for.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw Refuse(file, line, exception.Message);
        }
    }

    private static GateException Refuse(string file, int line, string found) => new(
        Codes.NotARecording,
        string.Create(CultureInfo.InvariantCulture, $"this is not a {Schema} file: {found}. Measure again with `dotnet gate check`."),
        new Location(file, line, 1));
}
