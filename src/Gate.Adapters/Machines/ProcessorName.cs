namespace Gate.Adapters.Machines;

/// <summary>A processor's name without what changes between tools and boots: trade marks, clock, core count, code name.</summary>
internal static class ProcessorName
{
    private static readonly string[] Marks = ["(R)", "(TM)", "(r)", "(tm)", "®", "™"];

    /// <summary>"Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz" is "Intel Xeon Platinum 8370C"; empty when nothing is known.</summary>
    public static string Of(string name)
    {
        var plain = Marks.Aggregate(name, (text, mark) => text.Replace(mark, " ", StringComparison.Ordinal));
        var words = WithoutRemarks(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var noise = words.Reverse().TakeWhile(IsNoise).Count();
        return string.Join(' ', words.SkipLast(noise));
    }

    // "(Max: 3.10GHz)", "(Kaby Lake)"
    private static string WithoutRemarks(string name)
    {
        var rest = name.AsSpan().TrimEnd();
        while (rest.EndsWith(")") && rest.LastIndexOf('(') is var open and >= 0) rest = rest[..open].TrimEnd();
        return rest.ToString();
    }

    private static bool IsNoise(string word) =>
        word is "@" or "CPU" or "Processor"
        || word.EndsWith("Hz", StringComparison.Ordinal)
        || word.EndsWith("-Core", StringComparison.Ordinal);
}
