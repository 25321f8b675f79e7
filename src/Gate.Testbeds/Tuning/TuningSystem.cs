using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tuning;

/// <summary>What to do by hand on a system that Gate cannot tune.</summary>
public static class TuningSystem
{
    private const string Windows =
        "Gate tunes Linux only. On Windows do it by hand, as administrator: "
        + "`powercfg /setactive SCHEME_MIN` for the plan High performance, "
        + "`powercfg /setacvalueindex SCHEME_CURRENT SUB_PROCESSOR PROCTHROTTLEMAX 99` and `powercfg /setactive SCHEME_CURRENT` to switch turbo off; "
        + "`powercfg /setactive SCHEME_BALANCED` goes back to the usual plan.";

    private const string Other =
        "Gate tunes Linux only. On a Mac do it by hand: plug it in, switch the low power mode off with `sudo pmset -a lowpowermode 0`, "
        + "and close what else is running; turbo and cores cannot be switched there.";

    /// <summary>GATE8100 with the commands of that system.</summary>
    public static GateException Refusal(bool isWindows) => new(Codes.TuningNotSupported, isWindows ? Windows : Other);
}
