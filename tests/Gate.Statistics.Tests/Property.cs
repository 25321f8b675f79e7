using CsCheck;

namespace Gate.Statistics.Tests;

/// <summary>A claim over generated cases. CsCheck's own Sample takes its seed from the clock after the first case;
/// here every case follows from a fixed one, so that a red test is red again.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> cases, Action<T> claim, int count = 500)
    {
        var random = new PCG(stream: 1, seed: 20_250_101);
        for (var i = 0; i < count; i++)
            claim(cases.Generate(random, null, out _));
    }

    public static void Holds<T1, T2>(Gen<(T1, T2)> cases, Action<T1, T2> claim, int count = 500) =>
        Holds(cases, drawn => claim(drawn.Item1, drawn.Item2), count);

    public static void Holds<T1, T2, T3>(Gen<(T1, T2, T3)> cases, Action<T1, T2, T3> claim, int count = 500) =>
        Holds(cases, drawn => claim(drawn.Item1, drawn.Item2, drawn.Item3), count);

    public static void Holds<T1, T2, T3, T4>(Gen<(T1, T2, T3, T4)> cases, Action<T1, T2, T3, T4> claim, int count = 500) =>
        Holds(cases, drawn => claim(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), count);

    /// <summary>Differences as duels give them: some smooth, some on a coarse grid with many ties and zeros.</summary>
    public static Gen<double[]> Differences(int least, int most) =>
        Gen.OneOf(
            Gen.Double[-1, 1].Array[least, most],
            Gen.Int[-4, 4].Select(step => step / 8.0).Array[least, most]);
}
