namespace Gate.Adapters.Machines;

/// <summary>A system's or runtime's family and major version: what makes results comparable, without patch levels.</summary>
internal static class SystemName
{
    // "Linux Ubuntu 24.04" and "Ubuntu 24.04" are one system, as are "Microsoft Windows NT" and "Windows".
    private static readonly string[] Makers = ["Linux", "GNU/Linux", "Microsoft", "NT", "LTS"];

    /// <summary>"Ubuntu 24.04.3 LTS (Noble Numbat)" is "Ubuntu 24"; empty when nothing is known.</summary>
    public static string OfSystem(string version)
    {
        var words = version.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var family = words.FirstOrDefault(word => !Makers.Contains(word, StringComparer.Ordinal) && char.IsLetter(word[0])) ?? words.FirstOrDefault() ?? "";
        return Join(Capital(family), Major(words));
    }

    /// <summary>".NET 9.0.13 (9.0.1326.6317)" is ".NET 9", "MS.NET 4.0.30319.42000" is ".NET Framework 4"; empty when nothing is known.</summary>
    public static string OfRuntime(string version)
    {
        var words = version.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var family = string.Join(' ', words.TakeWhile(word => !char.IsAsciiDigit(word[0]) && word[0] != '('));
        return Join(family is "MS.NET" or "Clr" ? ".NET Framework" : family, Major(words));
    }

    private static string Major(string[] words) =>
        words.Select(word => word.TrimStart('v')).FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0])) is { } number
            ? string.Concat(number.TakeWhile(char.IsAsciiDigit))
            : "";

    private static string Join(string family, string major) => $"{family} {major}".Trim();

    // BenchmarkDotNet 0.12 wrote "ubuntu 18.04".
    private static string Capital(string family) =>
        family.Length > 0 && family.All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(family[0]) + family[1..] : family;
}
