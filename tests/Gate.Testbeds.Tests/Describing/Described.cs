using Gate.Testbeds.Describing;
using Gate.Testbeds.Tests.Fitness;

namespace Gate.Testbeds.Tests.Describing;

/// <summary>What is told of a machine.</summary>
internal static class Described
{
    private static readonly DotnetFolder Dotnet = new(["10.0.401"], ["9.0.9", "10.0.12"]);

    public static Task<MachineDescription> On(FakeTree tree, HypervisorLeaf hypervisor) => On(tree, hypervisor, Machines.NoVariables);

    public static async Task<MachineDescription> On(FakeTree tree, HypervisorLeaf hypervisor, IReadOnlyDictionary<string, string> variables)
    {
        var state = await tree.Look();
        var details = LinuxDetails.Read(tree.Tree, hypervisor, state, variables);
        var testbed = Probe.Describe(LinuxProbe.Read(tree.Tree, hypervisor), "", ".NET 10.0.1");
        return new MachineDescription(testbed, FactGroups.Of(details, state, Dotnet, variables));
    }

    /// <summary>The value of one fact: "processor", "cores".</summary>
    public static string Fact(this MachineDescription machine, string group, string name) =>
        machine.Groups.Single(one => one.Name == group).Facts.Single(fact => fact.Name == name).Value;
}
