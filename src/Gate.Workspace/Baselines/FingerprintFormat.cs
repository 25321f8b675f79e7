using Gate.Core.Testbeds;

namespace Gate.Workspace.Baselines;

/// <summary>The text of the file that says which machine a testbed's name was given to, schema gate-testbed/1.</summary>
public static class FingerprintFormat
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string Schema = "gate-testbed/1";

    /// <summary>The text of a machine.</summary>
    public static string Write(Testbed testbed) => StoredText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        TestbedFormat.Write(json, testbed);
        json.WriteEndObject();
    });

    /// <summary>The machine that a text holds. Throws a coded <see cref="Gate.Core.Diagnostics.GateException"/> for anything else.</summary>
    public static Testbed Read(string text, string file) => TestbedFormat.Read(StoredJson.Parse(text, file, Schema)["testbed"]);
}
