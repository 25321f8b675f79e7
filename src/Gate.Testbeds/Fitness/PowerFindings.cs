using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>What makes the machine save power.</summary>
internal static class PowerFindings
{
    public static IEnumerable<FitnessFinding> Of(PowerState power)
    {
        if (power.IsOnBattery == true)
        {
            yield return FitnessFinding.Warning(
                Codes.OnBattery,
                "The machine runs on its battery.",
                "Firmware and system save power: the clock is lower and changes more often.",
                "Plug in the power adapter.");
        }

        if (power.Plan is PowerPlan.Saver or PowerPlan.Balanced)
        {
            yield return new FitnessFinding(
                Codes.PowerSaved,
                power.Plan is PowerPlan.Saver ? Severity.Warning : Severity.Note,
                $"The power plan is {power.Plan}.",
                "The clock follows the load, so short work is timed at whatever clock it meets.",
                "powercfg /setactive SCHEME_MIN");
        }

        if (power.IsLowPower == true)
        {
            yield return FitnessFinding.Warning(
                Codes.PowerSaved,
                "The low power mode is on.",
                "The clock stays low, so times are longer.",
                "sudo pmset -a lowpowermode 0");
        }
    }
}
