using System.Globalization;
using Gate.Core.Testbeds;

namespace Gate.Testbeds.Fitness;

/// <summary>Numbers and lists as findings write them.</summary>
internal static class Wording
{
    /// <summary>"85 %" of 0.85, "2.5 %" of 0.025.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100, share < 0.1 ? 1 : 0)} %");

    /// <summary>"1.5" of 1.5, at most two digits behind the point.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"1 processor", "1.5 processors": how many, not which.</summary>
    public static string Count(double processors) => $"{Number(processors)} {(Number(processors) is "1" ? "processor" : "processors")}";

    /// <summary>"processor 3", "processors 0-3,8".</summary>
    public static string Processors(IReadOnlyList<int> processors) => $"{(processors.Count == 1 ? "processor" : "processors")} {CoreList.Text(processors)}";

    /// <summary>"1 time", "3 times".</summary>
    public static string Times(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "time" : "times")}");

    /// <summary>The line of gate.yml that pins benchmarks to processors.</summary>
    public static string Pin(IEnumerable<int> processors) => $"testbed: {{ pin: {{ cores: [{string.Join(", ", processors.Select(Whole))}] }} }}";

    /// <summary>A whole number.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An argument as a POSIX shell takes it for one word.</summary>
    public static string Quoted(string argument) => $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
