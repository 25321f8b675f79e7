using System.Globalization;
using System.Text.Json.Nodes;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Core.Recording;

/// <summary>The header of a recording as JSON.</summary>
internal static class HeaderJson
{
    public static JsonObject Write(RecordingHeader header) => new()
    {
        ["schema"] = RecordingFormat.Schema,
        ["tool"] = header.Tool,
        ["started"] = header.Started.ToString("O", CultureInfo.InvariantCulture),
        ["configuration"] = header.Configuration,
        ["mode"] = Words.Of(header.Mode),
        ["seed"] = header.Seed,
        ["baseline"] = Write(header.Baseline),
        ["candidate"] = Write(header.Candidate),
        ["anotherMachine"] = header.AnotherMachine,
        ["toolChanges"] = Write(header.ToolChanges),
        ["control"] = header.HasControl,
        ["testbed"] = Write(header.Testbed),
        ["shard"] = header.Shard.ToString(),
        ["family"] = new JsonArray([.. header.Family.Select(Write)]),
        ["diagnostics"] = new JsonArray([.. header.Diagnostics.Select(Write)]),
    };

    public static RecordingHeader Read(JsonObject json) => LaunchJson.Text(json, "schema") is not RecordingFormat.Schema and var schema
        ? throw new FormatException($"its schema is '{schema}'")
        : new RecordingHeader
        {
            Tool = LaunchJson.Text(json, "tool"),
            Started = DateTimeOffset.ParseExact(LaunchJson.Text(json, "started"), "O", CultureInfo.InvariantCulture),
            Configuration = LaunchJson.Text(json, "configuration"),
            Mode = Words.ParseMode(LaunchJson.Text(json, "mode")),
            Seed = json["seed"]!.GetValue<int>(),
            Baseline = ReadSide(json["baseline"]!),
            Candidate = ReadSide(json["candidate"]!),
            AnotherMachine = json["anotherMachine"]?.GetValue<string>() ?? "",
            ToolChanges = json["toolChanges"] is { } changes ? ReadMap(changes) : new Dictionary<string, string>(StringComparer.Ordinal),
            HasControl = json["control"]!.GetValue<bool>(),
            Testbed = ReadTestbed(json["testbed"]!),
            Shard = json["shard"] is { } shard ? ReadShard(shard) : Shard.Whole,
            Family = ReadFamily(json["family"]!),
            Diagnostics = [.. json["diagnostics"]!.AsArray().Select(diagnostic => ReadDiagnostic(diagnostic!))],
        };

    private static JsonObject Write(RecordedSide side) => new() { ["commit"] = side.Commit, ["build"] = side.Build, ["dirty"] = side.IsDirty };

    private static RecordedSide ReadSide(JsonNode json) =>
        new(LaunchJson.Text(json, "commit"), LaunchJson.Text(json, "build"), json["dirty"]!.GetValue<bool>());

    private static JsonObject Write(Testbed testbed) => new()
    {
        ["name"] = testbed.Name,
        ["identity"] = Write(testbed.Identity),
        ["notes"] = Write(testbed.Notes),
    };

    private static Testbed ReadTestbed(JsonNode json) => new(LaunchJson.Text(json, "name"), ReadMap(json["identity"]!), ReadMap(json["notes"]!));

    private static JsonObject Write(IReadOnlyDictionary<string, string> map) =>
        new(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    private static Dictionary<string, string> ReadMap(JsonNode json) =>
        json.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>(), StringComparer.Ordinal);

    private static JsonNode Write(FamilyMember member)
    {
        var json = new JsonObject
        {
            ["suite"] = member.Benchmark.Suite,
            ["benchmark"] = member.Benchmark.Name,
            ["job"] = member.Benchmark.Job,
            ["baseline"] = member.InBaseline,
            ["candidate"] = member.InCandidate,
            ["metrics"] = new JsonArray([.. member.Metrics.Select(metric => (JsonNode)MetricJson.Write(metric))]),
            ["shard"] = member.Shard,
            ["steps"] = member.CanStep,
        };
        // What few have is written only where there is some.
        if (member.Impact is { } impact) json["impact"] = impact;
        if (member.Source.File.Length > 0) json["source"] = new JsonObject { ["file"] = member.Source.File, ["line"] = member.Source.Line, ["column"] = member.Source.Column };
        return json;
    }

    private static FamilyMember ReadMember(JsonNode json) => new(
        LaunchJson.ReadBenchmark(json),
        json["baseline"]!.GetValue<bool>(),
        json["candidate"]!.GetValue<bool>(),
        [.. json["metrics"]!.AsArray().Select(metric => MetricJson.Read(metric!))])
    {
        Shard = json["shard"]?.GetValue<int>() ?? 1,
        CanStep = json["steps"]?.GetValue<bool>() ?? true,
        Source = json["source"] is { } source ? ReadLocation(source) : Location.None,
        Impact = json["impact"]?.GetValue<double>() switch
        {
            null => null,
            >= 0 and <= 1 and var impact => impact,
            _ => throw new FormatException("an impact is from 0 to 1"),
        },
    };

    private static Shard ReadShard(JsonNode json) =>
        Shard.TryParse(json.GetValue<string>(), out var shard) ? shard : throw new FormatException($"'{json}' is no shard");

    private static FamilyMember[] ReadFamily(JsonNode json)
    {
        FamilyMember[] family = [.. json.AsArray().Select(member => ReadMember(member!))];
        return family.DistinctBy(member => member.Benchmark).Count() == family.Length
            ? family
            : throw new FormatException("the family names a benchmark twice");
    }

    private static JsonNode Write(Diagnostic diagnostic) => new JsonObject
    {
        ["code"] = diagnostic.Code.Id,
        ["severity"] = (int)diagnostic.Severity,
        ["message"] = diagnostic.Message,
        ["file"] = diagnostic.Location.File,
        ["line"] = diagnostic.Location.Line,
        ["column"] = diagnostic.Location.Column,
    };

    private static Diagnostic ReadDiagnostic(JsonNode json) => new(
        Codes.All.First(code => string.Equals(code.Id, LaunchJson.Text(json, "code"), StringComparison.Ordinal)),
        Enum.IsDefined((Severity)json["severity"]!.GetValue<int>()) ? (Severity)json["severity"]!.GetValue<int>() : throw new FormatException("a severity is 0, 1 or 2"),
        LaunchJson.Text(json, "message"),
        ReadLocation(json));

    private static Location ReadLocation(JsonNode json) => new(LaunchJson.Text(json, "file"), json["line"]!.GetValue<int>(), json["column"]!.GetValue<int>());
}
