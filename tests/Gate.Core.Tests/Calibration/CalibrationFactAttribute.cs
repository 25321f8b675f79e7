namespace Gate.Core.Tests.Calibration;

/// <summary>Minutes of simulation that run only on request.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CalibrationFactAttribute : FactAttribute
{
    public CalibrationFactAttribute()
    {
        if (!string.Equals(Environment.GetEnvironmentVariable("GATE_CALIBRATION"), "full", StringComparison.Ordinal))
            Skip = "Set GATE_CALIBRATION=full, or run Calibration/print-table.sh.";
    }
}
