using System.Text.Json.Nodes;
using Gate.Core.Testbeds;
using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

public class DescriptionTests
{
    private static readonly MachineDescription Machine = new(
        new Testbed(
            "bench-01",
            new Dictionary<string, string> { ["cpu"] = "AMD EPYC", ["cores"] = "2", ["architecture"] = "x64" },
            new Dictionary<string, string> { ["runtime"] = ".NET 10.0.1", ["kernel"] = "6.1" }),
        [new("processor", [new("model", "AMD EPYC"), new("microcode", "")]), new("environment", [])]);

    [Fact]
    public void What_identifies_is_told_apart_from_what_is_noted() => Assert.Equal(
        """
        Testbed bench-01

        identity (with another value of any of these it is another testbed)
          cpu           AMD EPYC
          cores         2
          memory        unknown
          os            unknown
          architecture  x64
          runtime       unknown

        notes (recorded with every result; they identify nothing)
          kernel        6.1
          runtime       .NET 10.0.1

        processor
          model         AMD EPYC
          microcode     unknown

        environment
          none

        """.ReplaceLineEndings("\n"),
        DescriptionText.Of(Machine));

    [Fact]
    public void Programs_get_texts_and_null_for_what_is_unknown() => Assert.Equal(
        """
        {
          "schema": "gate-machine/1",
          "name": "bench-01",
          "identity": {
            "cpu": "AMD EPYC",
            "cores": "2",
            "memory": null,
            "os": null,
            "architecture": "x64",
            "runtime": null
          },
          "notes": {
            "kernel": "6.1",
            "runtime": ".NET 10.0.1"
          },
          "facts": {
            "processor": {
              "model": "AMD EPYC",
              "microcode": null
            },
            "environment": {}
          }
        }

        """.ReplaceLineEndings("\n"),
        DescriptionJson.Of(Machine));

    [Fact]
    public async Task Groups_and_names_are_the_same_whatever_is_known()
    {
        using var known = Machines.VirtualMachine();
        using var unknown = new Fitness.FakeTree();

        var first = JsonNode.Parse(DescriptionJson.Of(await Described.On(known, Machines.Kvm)))!;
        var second = JsonNode.Parse(DescriptionJson.Of(await Described.On(unknown, HypervisorLeaf.Unknown)))!;

        Assert.Equal(Names(first["identity"]!), Names(second["identity"]!));
        Assert.Equal(Names(first["facts"]!), Names(second["facts"]!));
        Assert.All(Names(first["facts"]!), group => Assert.Equal(Names(first["facts"]![group]!), Names(second["facts"]![group]!)));
    }

    private static IReadOnlyList<string> Names(JsonNode node) => [.. node.AsObject().Select(member => member.Key)];
}
