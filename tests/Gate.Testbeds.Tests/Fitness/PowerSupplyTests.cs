using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

public class PowerSupplyTests
{
    private static readonly PowerSupply Unplugged = new("Mains", "", "0", "");
    private static readonly PowerSupply Plugged = new("Mains", "", "1", "");
    private static readonly PowerSupply Discharging = new("Battery", "Discharging", "", "");

    [Fact]
    public void A_machine_without_supplies_has_no_battery() => Assert.False(PowerSupply.IsOnBattery([]));

    [Fact]
    public void A_battery_that_is_discharged_feeds_the_machine() => Assert.True(PowerSupply.IsOnBattery([Unplugged, Discharging]));

    [Fact]
    public void An_adapter_that_delivers_feeds_the_machine() => Assert.False(PowerSupply.IsOnBattery([Discharging, Plugged]));

    [Fact]
    public void The_battery_of_a_mouse_does_not_feed_the_machine() =>
        Assert.False(PowerSupply.IsOnBattery([new PowerSupply("Battery", "Discharging", "", "Device")]));

    [Theory]
    [InlineData("Full", false)]
    [InlineData("Not charging", false)]
    [InlineData("Unknown", null)]
    [InlineData("", null)]
    public void A_battery_that_does_not_tell_is_unknown(string status, bool? expected) =>
        Assert.Equal(expected, PowerSupply.IsOnBattery([new PowerSupply("Battery", status, "", "")]));
}
