using System.Text.Json;
using System.Text.Json.Serialization;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

/// <summary>Every field of a report as text: two reports are the same when it is.</summary>
internal static class Seen
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Of(Report report) => JsonSerializer.Serialize(report, Options);
}
