namespace Gate.Core.Configuration;

/// <summary>How much of a change: a share of the baseline ("5%", "0.05") or an absolute amount in the metric's unit ("24 B", "0.5 ns").</summary>
public readonly record struct Amount(double Value, bool IsRelative)
{
    /// <summary>No change at all.</summary>
    public static readonly Amount Zero = new(0, IsRelative: false);

    /// <summary>A share of the baseline; 0.05 is 5 %.</summary>
    public static Amount Relative(double share) => new(share, IsRelative: true);

    /// <summary>An amount in the metric's unit.</summary>
    public static Amount Absolute(double amount) => new(amount, IsRelative: false);

    /// <summary>The ratio candidate ÷ baseline that this amount of worsening reaches, given the baseline's value.</summary>
    public double ToRatio(double baseline) =>
        IsRelative ? 1 + Value
        : baseline == 0 ? (Value == 0 ? 1 : double.PositiveInfinity)
        : 1 + (Value / Math.Abs(baseline));
}
