using Gate.Profiles.Measuring;

namespace Gate.Profiles.Top;

/// <summary>The unit that all values of a table are shown in: that of the least of them, a hundred times larger when the total has a larger one.</summary>
internal static class ShownUnit
{
    /// <summary>The unit's short name; "minimum" when there is nothing to show.</summary>
    public static string Of(IReadOnlyList<CallNode> nodes, long total, string unit)
    {
        if (nodes.Count == 0) return Units.Best;
        var least = nodes
            .Select(node => NodeOrder.Size(node.Flat) is not 0 and var flat ? flat : NodeOrder.Size(node.Cumulative))
            .Where(value => value > 0)
            .DefaultIfEmpty(total)
            .Min();
        var chosen = Fitting(least);
        if (!string.Equals(chosen, Fitting(total), StringComparison.Ordinal) && unchecked(least * 100) < total) chosen = Fitting(unchecked(100 * least));
        return chosen.Length > 0 ? chosen : unit;

        string Fitting(long value) => Units.Convert(value, unit, Units.Best).Unit;
    }
}
