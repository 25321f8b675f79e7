namespace Gate.Statistics.Series;

/// <summary>A place where the level of a series steps.</summary>
/// <param name="Index">The first value of the new level.</param>
/// <param name="Shift">The new level less the old one, in the values' unit; for logarithms ln(after ÷ before).</param>
/// <param name="Lower">The lower bound of the shift, at a confidence of <see cref="ChangePoints.Confidence"/>.</param>
/// <param name="Upper">Its upper bound.</param>
/// <param name="PValue">The chance that a series without a step shows one as clear anywhere.</param>
public sealed record ChangePoint(int Index, double Shift, double Lower, double Upper, double PValue);
