using CsCheck;

namespace Gate.Testbeds.Tests.Fitness;

/// <summary>Texts that no kernel would write, the same in every run.</summary>
internal static class Garbled
{
    private const ulong Seed = 20_250_602;

    // Words that the parsers look for, torn and mixed, beside text of any kind.
    private static readonly string[] Pieces =
    [
        "cpu ", "cpu  1 2 3 4 5 6 7 8", " 0", " 1", " -1", " 99999999999999999999", " 9223372036854775807", " 1125899906842624", "\n", "\r\n", "\t", ":", "::", "0::/", "4:memory:", "1:cpu,cpuacct:/", "/", "..", "a/b",
        "(", ")", " S 1 1 1 0 -1 4 1 0 0 0 7 8 0 0 20 0 1 0 50 1", "pswpin ", "pswpout ", "SwapTotal: ", "SwapFree: ", "MemTotal: ", " kB", "TracerPid:\t", "Cpus_allowed_list:\t", "0-3,8", "8191-0", "-", ",", "nr_throttled ",
        "max", "max 100000", "150000 100000", "0 0", "flags\t: ", " hypervisor", "Battery", "Mains", "Discharging", "Unknown", "performance", "powersave", "tsc", "hpet", "{ 1.5 2 3 }", "1e999", "NaN", "0.5 0.5 0.5",
        "'Battery Power'", "lowpowermode ", "{381b4222-f694-41f0-9685-ff5bb260df2e}", "\0", "\u202E", "\uD800", "é", new string('x', 500),
    ];

    public static IEnumerable<string> Texts(int count)
    {
        var random = new PCG(1, Seed);
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 12].Select(string.Concat);
        var texts = Gen.OneOf(pieces, Gen.String[0, 60]);
        for (var number = 0; number < count; number++) yield return texts.Generate(random, null, out _);
    }
}
