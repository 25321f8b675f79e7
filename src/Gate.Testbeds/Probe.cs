using System.Runtime.InteropServices;
using Gate.Core.Testbeds;
using Gate.Testbeds.Describing;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds;

/// <summary>Asks this machine what it is. What cannot be found out is absent, never guessed.</summary>
public static class Probe
{
    /// <summary>The keys of an identity, in the order in which people are told of them.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["cpu", "cores", "memory", "os", "architecture", "runtime"];

    /// <summary>The testbed that this process runs on.</summary>
    /// <param name="configuredName">The name from gate.yml; empty to derive one from the identity.</param>
    /// <param name="runtime">The runtime that will run the benchmarks (".NET 10.0.1"); empty for the one that runs this process.</param>
    public static Testbed Describe(string configuredName = "", string runtime = "") => Describe(Read(), configuredName, runtime);

    /// <summary>The testbed of a machine whose system says these facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="configuredName">The name from gate.yml; empty to derive one from the identity.</param>
    /// <param name="runtime">The runtime that will run the benchmarks; empty for the one that runs this process.</param>
    public static Testbed Describe(MachineFacts facts, string configuredName = "", string runtime = "")
    {
        var exactRuntime = runtime.Length == 0 ? RuntimeInformation.FrameworkDescription : runtime;
        var identity = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(identity, "cpu", ProcessorName.Plain(facts.Processor));
        Add(identity, "cores", Wording.Whole(Environment.ProcessorCount));
        Add(identity, "memory", MemoryClass.Of(facts.MemoryBytes));
        Add(identity, "os", OneLine.Of(facts.System));
        Add(identity, "architecture", Architectures.Word(RuntimeInformation.OSArchitecture));
        Add(identity, "runtime", RuntimeVersion.Major(exactRuntime));
        return new(configuredName.Length == 0 ? TestbedName.Derive(identity) : configuredName, identity, Notes(facts, exactRuntime));
    }

    // What may tell later why two sessions differ, and stays the same from minute to minute.
    private static Dictionary<string, string> Notes(MachineFacts facts, string runtime)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(notes, "kernel", OneLine.Of(facts.Kernel));
        Add(notes, "runtime", OneLine.Of(runtime));
        Add(notes, "microcode", OneLine.Of(facts.Microcode));
        Add(notes, "virtual", facts.Host.Text);
        Add(notes, "quota", facts.Quota is { } quota ? Wording.Count(quota) : "");
        Add(notes, "image", CiRunner.Of(Variables.OfThisProcess()).Image);
        return notes;
    }

    private static MachineFacts Read() =>
        OperatingSystem.IsWindows() ? WindowsProbe.Read()
        : OperatingSystem.IsMacOS() ? MacProbe.Read()
        : LinuxProbe.Read(new LinuxTree("/"), HypervisorProbe.Read());

    private static void Add(Dictionary<string, string> facts, string key, string value)
    {
        if (value.Length > 0) facts.Add(key, value);
    }
}
