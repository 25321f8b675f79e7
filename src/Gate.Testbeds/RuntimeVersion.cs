using System.Text.RegularExpressions;

namespace Gate.Testbeds;

/// <summary>The name of a runtime.</summary>
public static partial class RuntimeVersion
{
    /// <summary>".NET 10" of ".NET 10.0.1" or "10.0.1"; ".NET Framework 4" keeps its words; empty when there is no number.</summary>
    public static string Major(string description) =>
        Version().Match(OneLine.Of(description)) is { Success: true } match
            ? $"{(match.Groups["name"].Value is { Length: > 0 } name ? name : ".NET")} {match.Groups["major"].Value}"
            : "";

    [GeneratedRegex(@"^(?<name>[A-Za-z. ]*?) ?(?<major>[0-9]{1,4})(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
