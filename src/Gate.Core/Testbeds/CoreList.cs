using System.Globalization;

namespace Gate.Core.Testbeds;

/// <summary>Cores as the kernel lists them: "0-3,8" (Documentation/admin-guide/cputopology.rst).</summary>
public static class CoreList
{
    /// <summary>More than the kernel can be built for: a garbled range must not fill the memory.</summary>
    public const int Most = 8192;

    /// <summary>The numbers in ascending order; empty for a text that is no such list.</summary>
    public static IReadOnlyList<int> Parse(string text)
    {
        var cores = new SortedSet<int>();
        foreach (var part in text.Trim().Split(','))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            var first = Number(dash < 0 ? part : part[..dash]);
            var last = dash < 0 ? first : Number(part[(dash + 1)..]);
            if (first < 0 || last < first) return [];
            cores.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return [.. cores];
    }

    /// <summary>"0-3,8" of 0, 1, 2, 3 and 8, in any order; empty for none.</summary>
    public static string Text(IEnumerable<int> cores)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var core in cores.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == core) ranges[^1] = (ranges[^1].First, core);
            else ranges.Add((core, core));
        }

        return string.Join(',', ranges.Select(OfRange));
    }

    private static string OfRange((int First, int Last) range) =>
        range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}");

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Most ? number : -1;
}
