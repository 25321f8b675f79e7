namespace Gate.Statistics.Tests.Series;

/// <summary>Series without a step, as histories of benchmarks have them.</summary>
internal static class SeriesDraw
{
    public static double[] Of(string noise, int count, Random random) => noise switch
    {
        "white" => Independent(count, () => Draw.Normal(random)),
        "heavy-tailed t(2)" => Independent(count, () => Draw.Normal(random) / Math.Sqrt(-Math.Log(1 - random.NextDouble()))),
        "two-valued" => Independent(count, () => (random.NextDouble() < 0.4 ? 3 : 0) + (0.5 * Draw.Normal(random))),
        "AR(1) 0.5" => Autocorrelated(count, 0.5, random),
        _ => throw new ArgumentOutOfRangeException(nameof(noise)),
    };

    public static double[] Stepping(double[] noise, params (int Index, double Shift)[] steps)
    {
        foreach (var (index, shift) in steps)
            for (var i = index; i < noise.Length; i++) noise[i] += shift;
        return noise;
    }

    private static double[] Independent(int count, Func<double> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];

    // It begins in its own steady state, with standard deviation 1.
    private static double[] Autocorrelated(int count, double correlation, Random random)
    {
        var values = new double[count];
        values[0] = Draw.Normal(random);
        for (var i = 1; i < count; i++) values[i] = (correlation * values[i - 1]) + (Math.Sqrt(1 - (correlation * correlation)) * Draw.Normal(random));
        return values;
    }
}
