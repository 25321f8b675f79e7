using System.Globalization;
using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>The numbers in these formats.</summary>
internal static partial class LegacyNumbers
{
    /// <summary>A decimal number.</summary>
    /// <exception cref="FormatException">It is none, or too large.</exception>
    public static long Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no count.");

    /// <summary>All addresses in a text, which is a stack.</summary>
    /// <exception cref="FormatException">One has more than 64 bits.</exception>
    public static IReadOnlyList<ulong> Addresses(string text) => Parse(text, HexNumber().EnumerateMatches(text));

    /// <summary>One address, without its 0x.</summary>
    /// <exception cref="FormatException">It has more than 64 bits.</exception>
    public static ulong Address(ReadOnlySpan<char> digits) =>
        ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address) ? address : throw new FormatException($"0x{digits} is no address.");

    /// <summary>The addresses of calls, given those that they return to.</summary>
    public static IReadOnlyList<ulong> Calls(IEnumerable<ulong> returns) => [.. returns.Select(address => unchecked(address - 1))];

    /// <summary>The addresses of a stack whose leaf is exact and whose other frames are those that calls return to.</summary>
    public static IReadOnlyList<ulong> CallsBelowLeaf(IReadOnlyList<ulong> addresses) =>
        addresses.Count == 0 ? addresses : [addresses[0], .. Calls(addresses.Skip(1))];

    private static List<ulong> Parse(string text, Regex.ValueMatchEnumerator found)
    {
        var addresses = new List<ulong>();
        foreach (var match in found) addresses.Add(Address(text.AsSpan(match.Index + 2, match.Length - 2)));

        return addresses;
    }

    [GeneratedRegex("0x[0-9a-f]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HexNumber();
}
