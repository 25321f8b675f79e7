using System.Text.Json;

namespace Gate.Cli.Checking;

/// <summary>The SDK that a checkout asks for.</summary>
internal static class GlobalJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The version in the global.json at the top of a checkout; empty when there is none, or none that can be read.</summary>
    public static string SdkOf(string top)
    {
        try
        {
            var path = Path.Combine(top, "global.json");
            if (!File.Exists(path)) return "";
            using var json = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return json.RootElement.GetProperty("sdk").GetProperty("version").GetString() ?? "";
        }
        // What is wrong with it, the build has said.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
