using CsCheck;

namespace Gate.Testbeds.Tests;

/// <summary>Texts that no machine would write, the same in every run.</summary>
internal static class Any
{
    private const ulong Seed = 20_250_601;

    // Words that the parsers look for, torn and mixed, beside text of any kind.
    private static readonly string[] Pieces =
    [
        "model name", "\t: ", ":", "\n", "\r\n", "MemTotal:", " 16 kB", "99999999999999999999", "9223372036854775807 kB", "-1", "ID=", "VERSION_ID=", "\"", "'", "=", "12.4.1",
        "Intel(R) Xeon(R) CPU @ 2.30GHz", "CPU implementer", "CPU part", "Windows", " Server ", "11", ".NET ", "..", "../", "\0", "\u202E", "\uD800", "é", new string('x', 500),
    ];

    public static void Text(int count, Action<string> claim)
    {
        var random = new PCG(1, Seed);
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 12].Select(string.Concat);
        var texts = Gen.OneOf(pieces, Gen.String[0, 60]);
        for (var number = 0; number < count; number++) claim(texts.Generate(random, null, out _));
    }
}
