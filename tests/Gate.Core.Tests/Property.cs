using CsCheck;

namespace Gate.Core.Tests;

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

    public static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
