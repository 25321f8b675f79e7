namespace Gate.Statistics;

/// <summary>The n(n+1)/2 means of two values, i ≤ j, of a sample, counted and selected without being stored.</summary>
/// <remarks>In a sorted sample the first partner whose mean exceeds a location only moves down as the other value moves up,
/// so one sweep counts all pairs in O(n) (Johnson and Mizoguchi 1978); a selection is at most 64 sweeps.</remarks>
internal sealed class WalshAverages
{
    private readonly double[] sorted;

    public WalshAverages(IReadOnlyList<double> values, string name)
    {
        sorted = Finite.Copy(values, name);
        Array.Sort(sorted);
    }

    public long Count => sorted.LongLength * (sorted.LongLength + 1) / 2;

    /// <summary>How many averages are strictly greater than a location.
    /// Rounding is monotone, so an average that is not greater in exact arithmetic is not counted as greater here.</summary>
    public long CountAbove(double location)
    {
        var (count, partner) = (0L, sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            while (partner > i && Midpoint.Of(sorted[i], sorted[partner - 1]) > location) partner--;
            count += sorted.Length - Math.Max(i, partner);
        }

        return count;
    }

    /// <summary>The average of a rank, 1 being the largest: the smallest number with fewer than `rank` averages above it.</summary>
    public double Largest(long rank)
    {
        var (low, high) = (Order(sorted[0]), Order(sorted[^1]));
        while (low < high)
        {
            var middle = low + (long)((ulong)(high - low) / 2);
            if (CountAbove(Number(middle)) < rank) high = middle;
            else low = middle + 1;
        }

        return Number(low);
    }

    // Doubles in the order of whole numbers, so that halving an interval ends on an exact average after at most 64 steps,
    // whatever its width: halving the numbers themselves would need a tolerance.
    private static long Order(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Number(long order) =>
        BitConverter.Int64BitsToDouble(order >= 0 ? order : long.MinValue - order);
}
