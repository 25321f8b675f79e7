using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Tests.Schema;

namespace Gate.Workspace.Tests.Configuration;

public class TestbedReaderTests
{
    [Fact]
    public void What_the_machine_must_be_is_read()
    {
        var testbed = Read("name: bench-01, require: { cpu: \"AMD EPYC*\", cores: 2, memory: \">= 16 GiB\" }, mismatch: fail");

        Assert.Equal("bench-01", testbed.Name);
        Assert.Equal(Mismatch.Fail, testbed.Mismatch);
        Assert.Equal(
            [
                new NameRequirement("cpu", new Glob("AMD EPYC*")),
                new AmountRequirement("cores", "2", Relation.Equal, 2),
                new AmountRequirement("memory", ">= 16 GiB", Relation.AtLeast, 16.0 * 1024 * 1024 * 1024),
            ],
            testbed.Requirements);
    }

    [Theory]
    [InlineData("pin: { cores: [3, 1] }", new[] { 1, 3 })]
    [InlineData("pin: { cores: 1 }", new[] { 1 })]
    [InlineData("pin: { cores: [0-2, 5] }", new[] { 0, 1, 2, 5 })]
    public void Processors_are_read_as_numbers_and_ranges(string text, int[] cores) => Assert.Equal(cores, Read(text).Pin.Cores);

    [Fact]
    public void Node_and_priority_are_read()
    {
        var pin = Read("pin: { node: 1, priority: high }").Pin;

        Assert.Equal((1, PinPriority.High), (pin.Node, pin.Priority));
    }

    [Fact]
    public void Nothing_written_is_any_machine() => Assert.Equal((Mismatch.Remeasure, Pin.None), (Read("name: a").Mismatch, Read("name: a").Pin));

    [Theory]
    [InlineData("require: { cores: two }", "GATE1006")]
    [InlineData("require: { memory: \"> 16 GiB\" }", "GATE1006")]
    [InlineData("require: { cores: 0 }", "GATE1006")]
    [InlineData("require: { colour: red }", "GATE1003")]
    [InlineData("require: 2", "GATE1005")]
    [InlineData("pin: { cores: [] }", "GATE1006")]
    [InlineData("pin: { cores: [last] }", "GATE1006")]
    [InlineData("pin: { cores: [3-1] }", "GATE1006")]
    [InlineData("pin: { cores: { a: 1 } }", "GATE1006")]
    [InlineData("pin: { cores: [-1] }", "GATE1006")]
    [InlineData("pin: { cores: [100000] }", "GATE1006")]
    [InlineData("pin: { node: -1 }", "GATE1006")]
    [InlineData("pin: { priority: realtime }", "GATE1015")]
    [InlineData("mismatch: ignore", "GATE1015")]
    public void What_cannot_be_is_refused(string text, string code)
    {
        var refused = Assert.Throws<GateException>(() => Read(text));

        Assert.Equal(code, Assert.Single(refused.Diagnostics).Code.Id);
        Assert.Equal(3, refused.Diagnostics[0].Location.Line);
    }

    private static TestbedSettings Read(string testbed) => Agreement.Parse($"version: 1\nsuites: {{ a: {{ benchmarkdotnet: {{ project: a.csproj }} }} }}\ntestbed: {{ {testbed} }}\n").Configuration.Testbed;
}
