namespace Gate.Statistics.Tests;

/// <summary>Symmetric distributions around 0 such as differences of launches have.</summary>
internal static class Draw
{
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The difference of two skewed (exponential) values.</summary>
    public static double SkewedDifference(Random random) => Exponential(random) - Exponential(random);

    /// <summary>The difference of two values that are now and then in another mode.</summary>
    public static double Bimodal(Random random) => Moded(random) - Moded(random);

    /// <summary>No mean, no variance.</summary>
    public static double Cauchy(Random random) => Math.Tan(Math.PI * (random.NextDouble() - 0.5));

    public static double From(string shape, Random random) => shape switch
    {
        "normal" => Normal(random),
        "skewed difference" => SkewedDifference(random),
        "bimodal" => Bimodal(random),
        "cauchy" => Cauchy(random),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public static double[] Sample(string shape, int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => From(shape, random))];

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static double Moded(Random random) => (random.NextDouble() < 0.125 ? 0.4 : 0) + (0.005 * Normal(random));
}
