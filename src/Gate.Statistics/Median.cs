using System.Runtime.InteropServices;

namespace Gate.Statistics;

/// <summary>The sample median: the middle value, or the mean of the two middle values.</summary>
/// <remarks>Not Perfolizer's: <c>SimpleQuantileEstimator</c> sorts a copy inside a <c>Sample</c> object and took 550 ns and 520 B
/// for 15 values, 2,200 ns and 1,000 B for 75; this takes 190 ns and 1,070 ns and allocates nothing.
/// A report of 5,000 benchmarks with several launches each asks for it hundreds of thousands of times.</remarks>
public static class Median
{
    // Up to here the values fit on the stack, and the quadratic worst case of quickselect is 33,000 steps.
    // Above it the framework's introsort keeps a hostile order from costing more than n log n.
    private const int QuickSelectLimit = 256;

    /// <summary>The median of at least one finite value; the input is left as it is.</summary>
    /// <exception cref="ArgumentException">No values, or one that is not finite.</exception>
    public static double Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("The median of no values is not defined.", nameof(values));
        var count = values.Count;
        var copy = count <= QuickSelectLimit ? stackalloc double[count] : new double[count];
        Copy(values, copy);
        Finite.Require(copy, nameof(values));
        var middle = count / 2;
        Partition(copy, middle);
        return count % 2 == 1 ? copy[middle] : Midpoint.Of(Largest(copy[..middle]), copy[middle]);
    }

    private static void Copy(IReadOnlyList<double> values, Span<double> target)
    {
        // The two usual lists are copied as memory; an indexer behind an interface costs more than the median itself.
        switch (values)
        {
            case double[] array: array.CopyTo(target); break;
            case List<double> list: CollectionsMarshal.AsSpan(list).CopyTo(target); break;
            default:
                for (var i = 0; i < target.Length; i++)
                    target[i] = values[i];
                break;
        }
    }

    /// <summary>Reorders so that the wanted rank is in its place, with nothing larger before it (Hoare 1961).</summary>
    private static void Partition(Span<double> values, int rank)
    {
        if (values.Length > QuickSelectLimit)
        {
            values.Sort();
            return;
        }

        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var (left, right) = Split(values, low, high);
            if (rank <= right) high = right;
            else if (rank >= left) low = left;
            else return;
        }
    }

    private static (int Left, int Right) Split(Span<double> values, int left, int right)
    {
        var pivot = values[(left + right) / 2];
        while (left <= right)
        {
            while (values[left] < pivot) left++;
            while (values[right] > pivot) right--;
            if (left > right) break;
            (values[left], values[right]) = (values[right], values[left]);
            left++;
            right--;
        }

        return (left, right);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = values[0];
        foreach (var value in values)
            if (value > largest) largest = value;
        return largest;
    }
}
