using System.Runtime.InteropServices;
using Gate.Core.Testbeds;

namespace Gate.Testbeds;

/// <summary>Asks this machine what it is. What cannot be found out is absent, never guessed.</summary>
public static class Probe
{
    /// <summary>The testbed that this process runs on.</summary>
    /// <param name="configuredName">The name from gate.yml; empty to derive one from the identity.</param>
    /// <param name="runtime">The runtime that will run the benchmarks (".NET 10.0.1"); empty for the one that runs this process.</param>
    public static Testbed Describe(string configuredName = "", string runtime = "")
    {
        var facts = Read();
        var exactRuntime = runtime.Length == 0 ? RuntimeInformation.FrameworkDescription : runtime;
        var identity = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(identity, "cpu", ProcessorName.Plain(facts.Processor));
        Add(identity, "cores", Whole(Environment.ProcessorCount));
        Add(identity, "memory", MemoryClass.Of(facts.MemoryBytes));
        Add(identity, "os", OneLine.Of(facts.System));
        Add(identity, "architecture", Architectures.Word(RuntimeInformation.OSArchitecture));
        Add(identity, "runtime", RuntimeVersion.Major(exactRuntime));
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(notes, "kernel", OneLine.Of(facts.Kernel));
        Add(notes, "runtime", OneLine.Of(exactRuntime));
        return new(configuredName.Length == 0 ? TestbedName.Derive(identity) : configuredName, identity, notes);
    }

    private static MachineFacts Read() =>
        OperatingSystem.IsWindows() ? WindowsProbe.Read()
        : OperatingSystem.IsMacOS() ? MacProbe.Read()
        : LinuxProbe.Read();

    private static void Add(Dictionary<string, string> facts, string key, string value)
    {
        if (value.Length > 0) facts.Add(key, value);
    }

    private static string Whole(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
