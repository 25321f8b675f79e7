namespace Gate.Testbeds.Fitness;

/// <summary>Fetches what Linux says of the processors' clock.</summary>
internal static class LinuxPower
{
    private const string NoTurbo = $"{LinuxPaths.Processors}/intel_pstate/no_turbo";
    private const string Boost = $"{LinuxPaths.Processors}/cpufreq/boost";
    private const string Supplies = "/sys/class/power_supply";

    public static PowerState Read(LinuxTree tree, LinuxSnapshot before, LinuxSnapshot after) => new()
    {
        Governors =
        [
            .. tree.Numbers(LinuxPaths.Processors, "cpu")
                .Select(processor => new Governor(processor, OneLine.Of(tree.Text(LinuxPaths.OfProcessor(processor, "cpufreq/scaling_governor")))))
                .Where(governor => governor.Name.Length > 0),
        ],
        Turbo = Switch(tree, NoTurbo, on: "0", off: "1") ?? Switch(tree, Boost, on: "1", off: "0"),
        Throttling = after.Throttles is { } throttles ? new Throttling(throttles, Math.Max(0, throttles - (before.Throttles ?? throttles))) : null,
        IsOnBattery = tree.HasFolder(Supplies) ? PowerSupply.IsOnBattery([.. tree.Folders(Supplies).Select(name => Supply(tree, $"{Supplies}/{name}"))]) : null,
    };

    private static TurboSwitch? Switch(LinuxTree tree, string path, string on, string off)
    {
        var value = tree.Word(path);
        return string.Equals(value, on, StringComparison.Ordinal) ? new TurboSwitch(IsOn: true, path, off)
            : string.Equals(value, off, StringComparison.Ordinal) ? new TurboSwitch(IsOn: false, path, off)
            : null;
    }

    private static PowerSupply Supply(LinuxTree tree, string folder) =>
        new(tree.Word($"{folder}/type"), tree.Word($"{folder}/status"), tree.Word($"{folder}/online"), tree.Word($"{folder}/scope"));
}
