using System.Text.Json.Nodes;

namespace Gate.Core.Recording;

/// <summary>A canary's reading as JSON.</summary>
internal static class CanaryJson
{
    public static JsonObject Write(CanaryReading canary) => new()
    {
        ["at"] = canary.At,
        ["integer"] = canary.Integer,
        ["branches"] = canary.Branches,
        ["memory"] = canary.Memory,
        ["allocation"] = canary.Allocation,
    };

    public static CanaryReading Read(JsonObject json) =>
        new(Number(json, "at"), Number(json, "integer"), Number(json, "branches"), Number(json, "memory"), Number(json, "allocation"));

    private static double Number(JsonObject json, string name) =>
        json[name]!.GetValue<double>() is var number && double.IsFinite(number) && number >= 0
            ? number
            : throw new FormatException($"'{name}' of a canary is a number that is not negative");
}
