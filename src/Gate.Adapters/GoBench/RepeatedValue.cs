using System.Collections;
using System.Runtime.InteropServices;

namespace Gate.Adapters.GoBench;

/// <summary>The same value a number of times, held once: what most launches say of bytes and allocations.</summary>
internal sealed class RepeatedValue(double value, int count) : IReadOnlyList<double>
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    public double this[int index] =>
        (uint)index < (uint)count ? value : throw new ArgumentOutOfRangeException(nameof(index), index, "There are fewer values.");

    /// <summary>These values, at least one, in the smallest form that holds them.</summary>
    public static IReadOnlyList<double> OrArray(List<double> values)
    {
        // As bits, since 0 and −0 are equal and read differently.
        var bits = MemoryMarshal.Cast<double, long>(CollectionsMarshal.AsSpan(values));
        return bits.ContainsAnyExcept(bits[0]) ? values.ToArray() : new RepeatedValue(values[0], values.Count);
    }

    /// <inheritdoc />
    public IEnumerator<double> GetEnumerator() => Enumerable.Repeat(value, count).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
