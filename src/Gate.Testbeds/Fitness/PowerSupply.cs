namespace Gate.Testbeds.Fitness;

/// <summary>A battery or an adapter, in the kernel's words (Documentation/ABI/testing/sysfs-class-power).</summary>
/// <param name="Kind">"Battery", "Mains", "USB", "UPS", "Wireless".</param>
/// <param name="Status">"Charging", "Discharging", "Not charging", "Full", "Unknown"; of a battery.</param>
/// <param name="Online">"1" when an adapter delivers.</param>
/// <param name="Scope">"Device" when it feeds a mouse or the like, not the machine.</param>
public sealed record PowerSupply(string Kind, string Status, string Online, string Scope)
{
    private bool IsBattery => Kind is "Battery" or "UPS" && Scope is not "Device";

    private bool IsAdapter => Kind is "Mains" or "USB" or "Wireless";

    /// <summary>Whether the machine lives on a battery: false where there is none; null when the supplies do not tell.</summary>
    public static bool? IsOnBattery(IReadOnlyList<PowerSupply> supplies) =>
        supplies.Any(supply => supply.IsAdapter && supply.Online is "1") ? false
        : supplies.Any(supply => supply.IsBattery && supply.Status is "Discharging") ? true
        : supplies.All(supply => supply.IsClear) ? false
        : null;

    private bool IsClear => IsBattery ? Status is "Charging" or "Full" or "Not charging" : IsAdapter || Scope is "Device";
}
