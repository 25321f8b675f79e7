using System.Text.Json;
using Gate.Core.Testbeds;

namespace Gate.Workspace.Baselines;

/// <summary>A testbed inside a stored file.</summary>
internal static class TestbedFormat
{
    /// <summary>Writes the member "testbed", its keys in ordinal order.</summary>
    public static void Write(Utf8JsonWriter json, Testbed testbed)
    {
        json.WriteStartObject("testbed");
        json.WriteString("name", testbed.Name);
        Write(json, "identity", testbed.Identity);
        Write(json, "notes", testbed.Notes);
        json.WriteEndObject();
    }

    /// <summary>Reads the member's value.</summary>
    public static Testbed Read(StoredJson json) => new(json["name"].Text(), Texts(json["identity"]), Texts(json["notes"]));

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(key, text);
        json.WriteEndObject();
    }

    private static Dictionary<string, string> Texts(StoredJson json) =>
        json.Members().ToDictionary(member => member.Name, member => member.Value.Text(), StringComparer.Ordinal);
}
