namespace Gate.Testbeds.Tests;

public class TestbedNameTests
{
    private static readonly Dictionary<string, string> Machine = new()
    {
        ["cpu"] = "Intel Xeon E5-2673 v4",
        ["cores"] = "2",
        ["memory"] = "8 GiB",
        ["os"] = "debian 12",
        ["architecture"] = "x64",
        ["runtime"] = ".NET 10",
    };

    [Fact]
    public void A_name_is_short_and_says_what_the_machine_is() =>
        Assert.Matches("^intel-xeon-2c-debian12-x64-[0-9a-f]{6}$", TestbedName.Derive(Machine));

    [Fact]
    public void The_order_of_the_keys_does_not_matter() =>
        Assert.Equal(TestbedName.Derive(Machine), TestbedName.Derive(Machine.Reverse().ToDictionary()));

    [Theory]
    [InlineData("memory", "16 GiB")]
    [InlineData("runtime", ".NET 11")]
    [InlineData("cpu", "Intel Xeon E5-2673 v3")]
    public void Another_machine_has_another_name(string key, string value) =>
        Assert.NotEqual(TestbedName.Derive(Machine), TestbedName.Derive(new Dictionary<string, string>(Machine) { [key] = value }));

    [Fact]
    public void A_machine_nothing_is_known_about_still_has_a_name() =>
        Assert.Matches("^[0-9a-f]{6}$", TestbedName.Derive(new Dictionary<string, string>()));

    [Fact]
    public void Any_identity_gives_the_name_of_a_folder() => Any.Text(5_000, text =>
    {
        var name = TestbedName.Derive(new Dictionary<string, string> { ["cpu"] = text, ["cores"] = text, ["os"] = text, ["architecture"] = text });

        Assert.Matches("^[a-z0-9.-]{6,100}$", name);
        Assert.Matches("^([a-z0-9].*-)?[0-9a-f]{6}$", name);
        Assert.DoesNotContain("..", name, StringComparison.Ordinal);
    });
}
