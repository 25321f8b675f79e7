using System.Globalization;

namespace Gate.Testbeds.Tests;

public class ProbeTests
{
    [Fact]
    public void This_machine_is_described_the_same_way_twice()
    {
        var first = Probe.Describe();

        var second = Probe.Describe();

        Assert.Equal(first.Name, second.Name);
        Assert.Equal(first.Identity, second.Identity);
        Assert.Empty(first.DifferencesTo(second));
    }

    [Fact]
    public void What_every_machine_knows_is_there()
    {
        var testbed = Probe.Describe();

        Assert.Equal(Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), testbed.Identity["cores"]);
        Assert.Equal($".NET {Environment.Version.Major}", testbed.Identity["runtime"]);
        Assert.Contains("architecture", testbed.Identity.Keys);
        Assert.All(testbed.Identity.Values, Assert.NotEmpty);
    }

    [Fact]
    public void A_configured_name_is_taken_as_it_is() => Assert.Equal("bench-01", Probe.Describe("bench-01").Name);

    [Fact]
    public void The_runtime_is_the_one_that_will_run_the_benchmarks()
    {
        var testbed = Probe.Describe("", ".NET 8.0.11");

        Assert.Equal(".NET 8", testbed.Identity["runtime"]);
        Assert.Equal(".NET 8.0.11", testbed.Notes["runtime"]);
        Assert.NotEqual(Probe.Describe().Name, testbed.Name);
    }
}
