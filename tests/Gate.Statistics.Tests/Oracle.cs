namespace Gate.Statistics.Tests;

/// <summary>The definitions, computed the long way.</summary>
internal static class Oracle
{
    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double[] WalshAverages(IReadOnlyList<double> values) =>
        [.. from i in Enumerable.Range(0, values.Count)
            from j in Enumerable.Range(i, values.Count - i)
            select (values[i] + values[j]) / 2];

    public static int Count(IReadOnlyList<double> values) => WalshAverages(values).Count(average => average > 0);

    /// <summary>All 2^n samples that differ from the given one in their signs only.</summary>
    public static IEnumerable<double[]> SignFlips(IReadOnlyList<double> values) =>
        Enumerable.Range(0, 1 << values.Count)
            .Select(flips => values.Select((value, index) => (flips >> index & 1) == 1 ? -value : value).ToArray());
}
