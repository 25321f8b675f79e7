using System.Globalization;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Describing;

/// <summary>Puts what is known of a machine into words, the same groups and names on every system.</summary>
public static class FactGroups
{
    /// <summary>The groups.</summary>
    /// <param name="details">What the system tells.</param>
    /// <param name="state">Its state at the moment.</param>
    /// <param name="dotnet">What is installed of .NET.</param>
    /// <param name="variables">The variables of this process.</param>
    public static IReadOnlyList<FactGroup> Of(MachineDetails details, MachineState state, DotnetFolder dotnet, IReadOnlyDictionary<string, string> variables) =>
    [
        new("processor", OfProcessor(details.Processor)),
        new("memory", [new("total", Size(details.MemoryBytes)), new("swap", Size(details.SwapBytes))]),
        new("system", [new("os", details.System), new("kernel", details.Kernel), new("product", details.Product)]),
        new("host", OfHost(details)),
        new("limits", [new("time", details.Limits.Time), new("processors", details.Limits.Processors), new("affinity", details.Limits.Affinity), new("memory", details.Limits.Memory)]),
        new("dotnet", [new("runtimes", string.Join(", ", dotnet.Runtimes)), new("sdks", string.Join(", ", dotnet.Sdks))]),
        new("environment", RuntimeVariables.Of(variables)),
        new("power", [new("source", Source(details)), new("policy", Policy(state.Power)), new("turbo", state.Power.Turbo is { } turbo ? turbo.IsOn ? "on" : "off" : "")]),
        new("runner", OfRunner(CiRunner.Of(variables))),
        new("moment", [new("clock", Clock(details.Processor.Megahertz)), new("load", state.Load.Average is { } load ? Wording.Number(load) : ""), new("timer", state.Timer.Source)]),
    ];

    private static IReadOnlyList<Fact> OfProcessor(ProcessorDetails processor) =>
    [
        new("model", processor.Model),
        new("microcode", processor.Microcode),
        new("sockets", Count(processor.Sockets)),
        new("cores", Count(processor.Cores)),
        new("threads", Count(processor.Threads)),
        new("caches", string.Join(", ", processor.Caches)),
        new("numa", Numa(processor.Nodes)),
    ];

    private static IReadOnlyList<Fact> OfHost(MachineDetails details) =>
    [
        new("virtual", details.Host.IsVirtual switch { true => "yes", false => "no", null => "" }),
        new("hypervisor", details.Host.IsVirtual == false ? "none" : details.Host.Hypervisor),
        new("container", details.Container),
    ];

    private static IReadOnlyList<Fact> OfRunner(CiRunner runner) =>
        !runner.IsJob ? [] : [new("system", runner.System), new("name", runner.Name), new("image", runner.Image), new("hosting", runner.Hosting)];

    private static string Count(int? count) => count is { } number ? Wording.Whole(number) : "";

    private static string Size(long? bytes) => bytes switch { null => "", 0 => "none", { } size => Readable.Value(size, "B") };

    // "1 node", "2 nodes: 0-7; 8-15"
    private static string Numa(IReadOnlyList<string> nodes) => nodes.Count switch
    {
        0 => "",
        1 => "1 node",
        var count => $"{Wording.Whole(count)} nodes: {string.Join("; ", nodes.Select(processors => processors.Length > 0 ? processors : "no processors"))}",
    };

    private static string Clock(double? megahertz) => megahertz is { } clock ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(clock)} MHz") : "";

    // A virtual machine has no battery, and what its host lives on is not told.
    private static string Source(MachineDetails details) => details switch
    {
        { IsOnBattery: true } => "battery",
        { IsOnBattery: false, Host.IsVirtual: false } => "mains",
        _ => "",
    };

    // What decides on the clock: governors (Linux), a power plan (Windows), the low power mode (macOS).
    private static string Policy(PowerState power) =>
        power.Governors.Count > 0 ? string.Join(", ", power.Governors.GroupBy(governor => governor.Name, StringComparer.Ordinal).Select(same => $"{same.Key} ({CoreList.Text(same.Select(governor => governor.Processor))})"))
        : power.Plan.Length > 0 ? power.Plan
        : power.IsLowPower is { } isLow ? isLow ? "low power mode" : "no low power mode"
        : "";
}
