using System.Globalization;
using System.Numerics;

namespace Gate.Profiles.Measuring;

/// <summary>Decimal digits of binary numbers as C and Go print them: rounded exactly, and a value halfway to the even digit. .NET rounds those away from zero.</summary>
internal static class Rounding
{
    private const int FractionBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>The value with so many decimals ("%.2f").</summary>
    public static string Fixed(double value, int decimals)
    {
        var digits = Scaled(Math.Abs(value), decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = double.IsNegative(value) ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>A value from 0 to 1 with two significant digits ("%.2g").</summary>
    public static string TwoDigits(double value)
    {
        if (value == 0) return "0";
        var exponent = (int)Math.Floor(Math.Log10(value));
        var digits = Scaled(value, 1 - exponent);
        // The logarithm may be off by one, and 9.96 becomes 10.
        if (digits < 10) digits = Scaled(value, 1 - --exponent);
        else if (digits >= 100) digits = Scaled(value, 1 - ++exponent);
        var text = digits.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        return exponent < -4
            ? string.Create(CultureInfo.InvariantCulture, $"{text[0]}{(text.Length > 1 ? "." : "")}{text[1..]}e-{-exponent:00}")
            : exponent < 0
                ? $"0.{new string('0', -exponent - 1)}{text}"
                : text.Length > 1 ? $"{text[0]}.{text[1..]}" : text;
    }

    // value · 10^decimals, rounded half to even without an error in between.
    private static BigInteger Scaled(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> FractionBits) & 0x7FF);
        var fraction = bits & ((1L << FractionBits) - 1);
        var mantissa = exponent == 0 ? fraction : fraction | (1L << FractionBits);
        var power = Math.Max(exponent, 1) - ExponentBias;
        var scaled = mantissa * BigInteger.Pow(10, decimals);
        if (power >= 0) return scaled << power;
        var whole = scaled >> -power;
        var rest = scaled - (whole << -power);
        var half = BigInteger.One << (-power - 1);
        return rest > half || (rest == half && !whole.IsEven) ? whole + 1 : whole;
    }
}
