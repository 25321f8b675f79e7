using System.Text.RegularExpressions;

namespace Gate.Testbeds;

/// <summary>The model of a processor without what is not the model: clock, trademarks, "CPU".</summary>
public static partial class ProcessorName
{
    /// <summary>"Intel Xeon E5-2673 v4" of "Intel(R) Xeon(R) CPU E5-2673 v4 @ 2.30GHz"; empty stays empty.</summary>
    public static string Plain(string name) => OneLine.Of(Noise().Replace(OneLine.Of(name), " "));

    [GeneratedRegex(@"@.*$|\b[0-9.]+ ?[GM]Hz\b|\((R|TM|C)\)|\b(CPU|Processor)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Noise();
}
