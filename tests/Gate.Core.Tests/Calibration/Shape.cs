namespace Gate.Core.Tests.Calibration;

/// <summary>How launches scatter around what they measure.</summary>
public enum Shape
{
    Normal = 0,

    /// <summary>Centred exponential: a long tail of slow launches.</summary>
    Skewed = 1,

    /// <summary>A normal core, and one launch in eight 40 % faster.</summary>
    Bimodal = 2,

    /// <summary>Student's t with three degrees of freedom: no fourth moment.</summary>
    HeavyTailed = 3,
}

internal static class Shapes
{
    private static readonly double FasterMode = Math.Log(0.6);

    /// <summary>A launch's deviation of ln(value); the standard deviation is that of the core where there are two modes.</summary>
    public static double Draw(this Shape shape, double deviation, Random random) => shape switch
    {
        Shape.Normal => deviation * Normal(random),
        Shape.Skewed => deviation * (Exponential(random) - 1),
        Shape.Bimodal => (deviation * Normal(random)) + (random.Next(8) == 0 ? FasterMode : 0),
        Shape.HeavyTailed => deviation * StudentOfThree(random) / Math.Sqrt(3),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public static double Normal(Random random) =>
        Math.Sqrt(2 * Exponential(random)) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static double StudentOfThree(Random random)
    {
        var (x, y, z) = (Normal(random), Normal(random), Normal(random));
        return Normal(random) / Math.Sqrt(((x * x) + (y * y) + (z * z)) / 3);
    }
}
