using System.Text.Json.Nodes;

namespace Gate.GitHub.Tests.Fake;

/// <summary>What the fake answers.</summary>
internal readonly record struct FakeAnswer(int Status, JsonNode? Json, string? Link = null)
{
    public string Location { get; init; } = "";

    public static FakeAnswer Refused(int status, string message) => new(status, new JsonObject { ["message"] = message });
}
