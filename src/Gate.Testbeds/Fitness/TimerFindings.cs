using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>What is wrong with the clock that times are read from.</summary>
internal static class TimerFindings
{
    private const long Coarse = 1_000_000;
    private const string Fast = "tsc";
    private const string Setting = "/sys/devices/system/clocksource/clocksource0/current_clocksource";

    // Their registers lie outside of the processor, or behind a call of the kernel. kvm-clock and Hyper-V's page are read like tsc.
    private static readonly string[] Slow = ["hpet", "acpi_pm", "xen", "pit", "jiffies", "refined-jiffies"];

    public static IEnumerable<FitnessFinding> Of(TimerState timer)
    {
        if (timer.Frequency is { } frequency and < Coarse)
        {
            yield return FitnessFinding.Note(
                Codes.TimerPoor,
                string.Create(CultureInfo.InvariantCulture, $"The timer counts {frequency} times a second."),
                "Times are whole steps of that, so short turns of a duel are coarse.",
                "");
        }

        if (Slow.Contains(timer.Source, StringComparer.Ordinal))
        {
            yield return FitnessFinding.Note(
                Codes.TimerPoor,
                $"The kernel reads the time from {timer.Source}.",
                "Reading the time takes about a microsecond instead of some tens of nanoseconds, which short turns notice.",
                timer.Available.Contains(Fast, StringComparer.Ordinal)
                    ? $"echo {Fast} | sudo tee {Setting}"
                    : "The kernel does not trust the faster clock here; this tells why: sudo dmesg | grep -i tsc");
        }
    }
}
