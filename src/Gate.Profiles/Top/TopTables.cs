using Gate.Core.Diagnostics;
using Gate.Profiles.Sampling;

namespace Gate.Profiles.Top;

/// <summary>Makes the table of a profile's functions.</summary>
public static class TopTables
{
    // What pprof leaves out: functions below half a per cent of the total, and calls below a tenth.
    private const double LeastShareOfFunction = 0.005;
    private const double LeastShareOfCall = 0.001;

    /// <summary>The table that `go tool pprof -top` prints of the profile.</summary>
    /// <exception cref="GateException">GATE2108: the profile has no such sample type.</exception>
    public static TopTable Of(Profile profile, TopOptions options)
    {
        var index = SampleTypeIndex.Find(profile, options.SampleType);
        var (nodes, dropped, all, callCutoff) = Trimmed(profile, index, options);
        var total = Total(profile, index);
        var type = profile.SampleTypes[index];
        var unit = ShownUnit.Of(nodes, total, type.Unit);
        return new TopTable(type, total, unit, [.. nodes.Select(node => Row(node, callCutoff))])
        {
            Labels = TopLabels.Of(profile, type, unit, total, nodes.Sum(node => node.Flat), dropped, nodes.Count, all),
            IsDifference = profile.Samples.Any(sample => sample.IsOfBase),
            HasCounts = Observations.Of(profile, index).AreKnown,
            Dropped = dropped,
        };
    }

    private static (IReadOnlyList<CallNode> Nodes, int Dropped, int All, long CallCutoff) Trimmed(Profile profile, int index, TopOptions options)
    {
        var nodes = CallGraph.Nodes(profile, index);
        var sum = nodes.Aggregate(0L, (flat, node) => unchecked(flat + node.Flat));
        var cutoff = NodeOrder.Size((long)(sum * LeastShareOfFunction));
        var callCutoff = NodeOrder.Size((long)(sum * LeastShareOfCall));
        var dropped = 0;
        if (cutoff > 0)
        {
            var kept = nodes.Where(node => NodeOrder.Size(node.Cumulative) >= cutoff).Select(node => node.Name).ToHashSet();
            dropped = nodes.Count - kept.Count;
            if (dropped > 0) nodes = CallGraph.Nodes(profile, index, kept);
        }

        var order = new NodeOrder(options.ByCumulative);
        var sorted = nodes.Order(order).ToList();
        if (options.Count == 0 || sorted.Count <= options.Count) return (sorted, dropped, nodes.Count, callCutoff);
        var top = CallGraph.Nodes(profile, index, [.. sorted.Take(options.Count).Select(node => node.Name)]);
        return ([.. top.Order(order)], dropped, nodes.Count, callCutoff);
    }

    private static TopRow Row(CallNode node, long callCutoff)
    {
        var callers = node.Callers.Values.Where(call => NodeOrder.Size(call.Weight) >= callCutoff).ToList();
        var inlining = !callers.Exists(call => call.IsInlined) ? "" : callers.TrueForAll(call => call.IsInlined) ? "inline" : "partial-inline";
        return new(node.Name.Printed, inlining, node.Flat, node.Cumulative) { FlatCounts = node.FlatCounts, CumulativeCounts = node.CumulativeCounts };
    }

    // With two profiles, shares are those of the base.
    private static long Total(Profile profile, int index)
    {
        var (all, ofBase) = (0L, 0L);
        foreach (var sample in profile.Samples)
        {
            var size = NodeOrder.Size(sample.Values[index]);
            all = unchecked(all + size);
            if (sample.IsOfBase) ofBase = unchecked(ofBase + size);
        }

        return ofBase > 0 ? ofBase : all;
    }
}
