using CsCheck;

namespace Gate.Reports.Tests;

/// <summary>Random members and random words, the same in every run.</summary>
internal static class Pick
{
    private const ulong Seed = 20_250_601;

    public static Gen<T> From<T>(params T[] members) => Gen.Int[0, members.Length - 1].Select(index => members[index]);

    public static Gen<string> WordsOf(string letters, int longest) =>
        From(letters.ToCharArray()).Array[0, longest].Select(word => new string(word));

    // Sample of CsCheck draws a new seed for all but the first case.
    public static void Each<T>(this Gen<T> gen, int count, Action<T> claim)
    {
        var random = new PCG(1, Seed);
        for (var number = 0; number < count; number++) claim(gen.Generate(random, null, out _));
    }
}
