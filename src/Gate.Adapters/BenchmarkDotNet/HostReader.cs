using Gate.Adapters.Files;
using Gate.Adapters.Machines;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>Reads "HostEnvironmentInfo": the machine, and whether it was fit to measure.</summary>
internal sealed class HostReader
{
    private static readonly string[] CoreKeys = ["LogicalCoreCount", "ProcessorCount", "PhysicalCoreCount"];

    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>Reads the value of the key.</summary>
    public void Read(ref JsonCursor json)
    {
        if (!json.EnterObject("HostEnvironmentInfo")) return;
        while (json.NextKey())
        {
            var key = System.Text.Encoding.UTF8.GetString(json.Key);
            if (!said.TryAdd(key, "")) throw new GateException(Codes.InputDuplicateKey, $"the key \"{Excerpt.Of(key)}\" is there twice in one object; expected once.", json.Here);
            said[key] = ReadValue(ref json, key);
        }
    }

    /// <summary>The machine as far as the report names it.</summary>
    public Testbed ToTestbed()
    {
        var facts = new Facts();
        facts.Identify("cpu", ProcessorName.Of(Said("ProcessorName")));
        facts.Identify("cores", Cores());
        facts.Identify("os", SystemName.OfSystem(Said("OsVersion")));
        facts.Identify("architecture", Architecture(Said("Architecture")));
        facts.Identify("runtime", SystemName.OfRuntime(Runtime));
        facts.Note("processor", Said("ProcessorName"));
        facts.Note("physical cores", Said("PhysicalCoreCount"));
        facts.Note("system", Said("OsVersion"));
        facts.Note("runtime", Runtime);
        facts.Note("sdk", Said("DotNetCliVersion"));
        facts.Note("BenchmarkDotNet", Said("BenchmarkDotNetVersion"));
        return facts.ToTestbed();
    }

    /// <summary>What makes all times of the report doubtful.</summary>
    public IEnumerable<Diagnostic> Doubts(ResultFile file)
    {
        if (string.Equals(Said("Configuration"), "DEBUG", StringComparison.OrdinalIgnoreCase))
            yield return new(Codes.InputUnoptimised, Severity.Warning, "the benchmarks were built in DEBUG configuration. Measure a Release build.", file.At());
        if (string.Equals(Said("HasAttachedDebugger"), "True", StringComparison.Ordinal))
            yield return new(Codes.InputUnoptimised, Severity.Warning, "a debugger was attached while the benchmarks ran. Measure without one.", file.At());
    }

    private string Runtime => Said("RuntimeVersion") is { Length: > 0 } version ? version : Said("ClrVersion");

    private string Said(string key) => said.GetValueOrDefault(key, "");

    // "64-bit" was said when BenchmarkDotNet knew no other 64-bit processor.
    private static string Architecture(string name) => name switch
    {
        "X64" or "64-bit" => "x64",
        "X86" or "32-bit" => "x86",
        "Arm64" => "arm64",
        "Arm" => "arm",
        _ => name,
    };

    // What a program sees as its processors: that is also what the probe of this machine calls cores.
    private string Cores() =>
        CoreKeys.Select(Said).FirstOrDefault(count => count.Length > 0, "");

    // BenchmarkDotNet 0.9.9 wrote the processor's name as a Lazy: { "IsValueCreated": true, "Value": "…" }.
    private static string ReadValue(ref JsonCursor json, string key)
    {
        json.Read();
        if (json.Kind != System.Text.Json.JsonTokenType.StartObject) return json.ScalarText(key);
        var value = "";
        while (json.NextKey())
        {
            if (json.Key.SequenceEqual("Value"u8)) value = json.ReadText(key);
            else json.SkipValue();
        }

        return value;
    }
}
