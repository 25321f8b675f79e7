using System.Buffers.Text;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>The numbers of a report.</summary>
internal static class JsonNumber
{
    // 10^18 ns are thirty years, and 10^18 bytes an exabyte.
    private const double Largest = 1e18;

    // So many digits are exact in a double.
    private const int ExactDigits = 15;

    /// <summary>Whether a benchmark can have measured it.</summary>
    public static bool IsPossible(double number) => number is >= 0 and <= Largest;

    /// <summary>Reads a number that a JSON reader has passed as one.</summary>
    public static double Parse(ReadOnlySpan<byte> text)
    {
        // Nearly all numbers of a report are counts and whole nanoseconds.
        if (text.Length > ExactDigits) return ParseAny(text);
        long number = 0;
        foreach (var character in text)
        {
            var digit = character - '0';
            if ((uint)digit > 9) return ParseAny(text);
            number = (number * 10) + digit;
        }

        return number;
    }

    private static double ParseAny(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out double number, out var used) && used == text.Length ? number : double.NaN;
}
