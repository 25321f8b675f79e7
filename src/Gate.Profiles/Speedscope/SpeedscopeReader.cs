using System.Text.Json;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Speedscope;

/// <summary>Reads the JSON of speedscope (https://www.speedscope.app/file-format-schema.json), which dotnet-trace and many other profilers write:
/// sampled and evented profiles of one or more threads, taken together.</summary>
internal sealed class SpeedscopeReader
{
    private readonly string _path;
    private readonly List<Location> _frames = [];

    private SpeedscopeReader(string path) => _path = path;

    /// <summary>The profile; null when the bytes are not of this format.</summary>
    /// <exception cref="GateException">GATE2104, GATE2106: it is broken off, or contradicts itself.</exception>
    public static Profile? TryRead(byte[] bytes, string path)
    {
        if (bytes.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'{', ..]) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return IsSpeedscope(document.RootElement) ? new SpeedscopeReader(path).Read(document.RootElement) : null;
        }
        catch (JsonException) when (bytes.AsSpan().IndexOf("speedscope"u8) < 0)
        {
            return null;
        }
        catch (JsonException broken)
        {
            throw new GateException(Codes.ProfileTruncated, $"the speedscope file is damaged or broken off: {broken.Message}", new Core.Diagnostics.Location(path));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            throw new GateException(Codes.ProfileMalformed, $"the speedscope file is not as its schema says: {wrong.Message}", new Core.Diagnostics.Location(path));
        }
    }

    private static bool IsSpeedscope(JsonElement root) =>
        root.TryGetProperty("$schema", out var schema) && schema.ValueKind == JsonValueKind.String && schema.GetString()!.Contains("speedscope", StringComparison.Ordinal);

    private Profile Read(JsonElement root)
    {
        _frames.AddRange(root.GetProperty("shared").GetProperty("frames").EnumerateArray().Select(Frame));
        var threads = root.GetProperty("profiles").EnumerateArray().ToList();
        if (threads.Count == 0) throw Malformed($"it has no profile");
        var unit = SpeedscopeUnit.Of(threads[0].GetProperty("unit").GetString()!) ?? throw Malformed($"its unit '{threads[0].GetProperty("unit").GetString()}' is none of the schema's");
        if (threads.Exists(thread => SpeedscopeUnit.Of(thread.GetProperty("unit").GetString()!) != unit)) throw Malformed($"its profiles have different units");
        var isSampled = threads.TrueForAll(thread => thread.GetProperty("type").GetString() is "sampled");
        List<Sample> samples = [.. threads.SelectMany(thread => Samples(thread, unit, isSampled))];
        SampleType[] types = isSampled ? [new("samples", "count"), unit.Type] : [unit.Type];
        return new Profile(types, samples) { PeriodType = unit.Type };
    }

    private static Location Frame(JsonElement frame)
    {
        var name = frame.GetProperty("name").GetString()!;
        var file = frame.TryGetProperty("file", out var written) && written.ValueKind == JsonValueKind.String ? written.GetString()! : "";
        var line = frame.TryGetProperty("line", out var number) && number.ValueKind == JsonValueKind.Number ? (long)number.GetDouble() : 0;
        return new Location(null, 0, [new Line(new CodeFunction(name, name, file, 0), line)]);
    }

    private IEnumerable<Sample> Samples(JsonElement thread, SpeedscopeUnit unit, bool isSampled) => thread.GetProperty("type").GetString() switch
    {
        "sampled" => Sampled(thread, unit, isSampled),
        "evented" => new SpeedscopeEvents(Find, Malformed).Read(thread, unit),
        var other => throw Malformed($"a profile of the type '{other}' is not known"),
    };

    private IEnumerable<Sample> Sampled(JsonElement thread, SpeedscopeUnit unit, bool isCounted)
    {
        var stacks = thread.GetProperty("samples");
        var weights = thread.GetProperty("weights");
        if (stacks.GetArrayLength() != weights.GetArrayLength()) throw Malformed($"it has not as many weights as samples");
        foreach (var (stack, weight) in stacks.EnumerateArray().Zip(weights.EnumerateArray()))
        {
            var value = unit.ValueOf(weight.GetDouble());
            // The root comes first there, the leaf here.
            yield return new Sample([.. stack.EnumerateArray().Reverse().Select(frame => Find(frame.GetInt32()))], isCounted ? [1, value] : [value], []);
        }
    }

    private Location Find(int frame) => frame >= 0 && frame < _frames.Count ? _frames[frame] : throw Malformed($"there is no frame {frame}");

    private GateException Malformed(FormattableString what) => new(
        Codes.ProfileMalformed, $"the speedscope file contradicts itself: {FormattableString.Invariant(what)}.", new Core.Diagnostics.Location(_path));
}
