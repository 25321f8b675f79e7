using System.Globalization;

namespace Gate.Workspace.Configuration;

/// <summary>A number with its unit as people write it: "5%", "0.05", "0.5 ns", "24 B".</summary>
/// <param name="Number">The number as written; finite.</param>
/// <param name="Unit">The unit as written; empty when there is none.</param>
internal readonly record struct Quantity(double Number, string Unit)
{
    // Both micro signs: U+00B5 is on keyboards, U+03BC is the Greek letter that some editors turn it into.
    private static readonly Dictionary<string, (string Base, double Factor)> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = ("ns", 1),
        ["us"] = ("ns", 1e3),
        ["\u00B5s"] = ("ns", 1e3),
        ["\u03BCs"] = ("ns", 1e3),
        ["ms"] = ("ns", 1e6),
        ["s"] = ("ns", 1e9),
        ["B"] = ("B", 1),
        ["KiB"] = ("B", 1024),
        ["KB"] = ("B", 1e3),
        ["MiB"] = ("B", 1024 * 1024),
        ["MB"] = ("B", 1e6),
    };

    /// <summary>Whether the unit is missing.</summary>
    public bool IsBare => Unit.Length == 0;

    /// <summary>Whether it can be read as a share: "5%" or "0.05".</summary>
    public bool IsShare => IsBare || IsPercent;

    /// <summary>Whether it is written in percent.</summary>
    public bool IsPercent => string.Equals(Unit, "%", StringComparison.Ordinal);

    /// <summary>The share: 5% is 0.05.</summary>
    public double Share => IsPercent ? Number / 100 : Number;

    /// <summary>The unit that the unit is a multiple of: "ns" or "B"; empty when it is not known.</summary>
    public string BaseUnit => Units.TryGetValue(Unit, out var unit) ? unit.Base : "";

    /// <summary>The number in the base unit.</summary>
    public double InBaseUnit => Units.TryGetValue(Unit, out var unit) ? Number * unit.Factor : Number;

    /// <summary>Reads a number and what follows it; the unit is not looked up.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        var trimmed = text.AsSpan().Trim(' ');
        var end = 0;
        while (end < trimmed.Length && IsPartOfNumber(trimmed, end)) end++;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(trimmed[..end], Styles, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        quantity = isNumber ? new Quantity(number, trimmed[end..].Trim(' ').ToString()) : default;
        return isNumber;
    }

    private static bool IsPartOfNumber(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or '.'
        || (text[at] is 'e' or 'E' && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '+' or '-'));
}
