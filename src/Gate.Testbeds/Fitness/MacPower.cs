namespace Gate.Testbeds.Fitness;

/// <summary>Understands what `pmset` says (pmset(1)).</summary>
public static class MacPower
{
    /// <summary>Whether the Mac lives on its battery, of `pmset -g batt`: "Now drawing from 'Battery Power'"; null when it does not say.</summary>
    public static bool? IsOnBattery(string text) =>
        text.Contains("'Battery Power'", StringComparison.Ordinal) ? true
        : text.Contains("'AC Power'", StringComparison.Ordinal) ? false
        : null;

    /// <summary>Whether the low power mode is on, of `pmset -g`: " lowpowermode  1"; null on a Mac that has none.</summary>
    public static bool? IsLowPower(string text) => KernelText.Field(text, "lowpowermode") switch
    {
        "1" => true,
        "0" => false,
        _ => null,
    };
}
