using Gate.Core.Testbeds;

namespace Gate.Testbeds.Tuning;

/// <summary>Cores as a hexadecimal mask: "f", "00000000,000000ff"; the last digit holds the cores 0 to 3.</summary>
public static class AffinityMask
{
    private const string Digits = "0123456789abcdef";
    private const int CoresOfDigit = 4;

    /// <summary>The numbers in ascending order; empty for a text that is no mask, and for the mask of none.</summary>
    public static IReadOnlyList<int> Parse(string text)
    {
        var digits = text.Trim().Replace(",", "", StringComparison.Ordinal);
        return digits.Length <= CoreList.Most / CoresOfDigit && digits.All(char.IsAsciiHexDigit)
            ? [.. Enumerable.Range(0, digits.Length * CoresOfDigit).Where(core => Has(digits, core))]
            : [];
    }

    /// <summary>The mask of these cores with the width and the commas of another; empty when that is too narrow for one of them.</summary>
    public static string Text(string like, IReadOnlyList<int> cores)
    {
        var mask = like.Trim().ToCharArray();
        var first = 0;
        for (var place = mask.Length - 1; place >= 0; place--)
        {
            if (mask[place] == ',') continue;
            mask[place] = Digit(cores, first);
            first += CoresOfDigit;
        }

        return cores.All(core => core < first) ? new string(mask) : "";
    }

    private static bool Has(string digits, int core)
    {
        var value = Digits.IndexOf(digits[^((core / CoresOfDigit) + 1)], StringComparison.OrdinalIgnoreCase);
        return (value & (1 << (core % CoresOfDigit))) != 0;
    }

    private static char Digit(IReadOnlyList<int> cores, int first) =>
        Digits[Enumerable.Range(0, CoresOfDigit).Where(bit => cores.Contains(first + bit)).Sum(bit => 1 << bit)];
}
