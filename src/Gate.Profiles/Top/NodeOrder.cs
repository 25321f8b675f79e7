namespace Gate.Profiles.Top;

/// <summary>The order of functions: the greatest first, whatever the sign, then by name.</summary>
internal sealed class NodeOrder(bool byCumulative) : IComparer<CallNode>
{
    /// <inheritdoc />
    public int Compare(CallNode? x, CallNode? y)
    {
        if (x is null || y is null) throw new System.Diagnostics.UnreachableException();
        var (first, second) = byCumulative ? (Size(x.Cumulative), Size(x.Flat)) : (Size(x.Flat), Size(x.Cumulative));
        var (otherFirst, otherSecond) = byCumulative ? (Size(y.Cumulative), Size(y.Flat)) : (Size(y.Flat), Size(y.Cumulative));
        if (first != otherFirst) return otherFirst.CompareTo(first);
        if (CompareText(x.Name.Printed, y.Name.Printed) is not 0 and var byName) return byName;
        return second != otherSecond ? otherSecond.CompareTo(second) : CompareText(x.Name.Order, y.Name.Order);
    }

    /// <summary>The size of a value; that of the least number stays negative, as pprof's does.</summary>
    public static long Size(long value) => value < 0 ? unchecked(-value) : value;

    // By code points, as bytes of UTF-8 are ordered.
    private static int CompareText(string x, string y)
    {
        var (left, right) = (x.EnumerateRunes(), y.EnumerateRunes());
        while (true)
        {
            var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (!hasLeft || !hasRight) return hasLeft.CompareTo(hasRight);
            if (left.Current.CompareTo(right.Current) is not 0 and var order) return order;
        }
    }
}
