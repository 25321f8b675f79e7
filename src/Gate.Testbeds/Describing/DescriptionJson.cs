using System.Text;
using System.Text.Json;

namespace Gate.Testbeds.Describing;

/// <summary>A machine for programs, schema gate-machine/1. Every value is a text, and null what cannot be known; groups and names are the same on every system.</summary>
public static class DescriptionJson
{
    /// <summary>The schema that this version writes.</summary>
    public const string Schema = "gate-machine/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <summary>The text, ended by a line break.</summary>
    public static string Of(MachineDescription machine)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("name", machine.Testbed.Name);
            Write(json, machine.Identity);
            Write(json, machine.Notes);
            json.WriteStartObject("facts");
            foreach (var group in machine.Groups) Write(json, group);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, FactGroup group)
    {
        json.WriteStartObject(group.Name);
        foreach (var fact in group.Facts) json.WriteString(fact.Name, fact.Value.Length > 0 ? fact.Value : null);
        json.WriteEndObject();
    }
}
