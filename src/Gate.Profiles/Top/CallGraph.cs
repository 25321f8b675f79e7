using Gate.Profiles.Sampling;

namespace Gate.Profiles.Top;

/// <summary>The functions of a profile, what they cost, and who calls them.</summary>
internal sealed class CallGraph
{
    private readonly Profile _profile;
    private readonly int _sampleType;
    private readonly HashSet<NodeName>? _kept;
    private readonly Dictionary<NodeName, CallNode> _nodes = [];
    private readonly Dictionary<Location, CallNode?[]> _places = new(ReferenceEqualityComparer.Instance);

    private CallGraph(Profile profile, int sampleType, HashSet<NodeName>? kept)
    {
        _profile = profile;
        _sampleType = sampleType;
        _kept = kept;
    }

    /// <summary>The functions with any cost, only those that are kept when some are named. What a function that is not kept costs itself is nobody's.</summary>
    public static IReadOnlyList<CallNode> Nodes(Profile profile, int sampleType, HashSet<NodeName>? kept = null)
    {
        var graph = new CallGraph(profile, sampleType, kept);
        var observations = Observations.Of(profile, sampleType);
        foreach (var sample in profile.Samples) graph.Add(sample, observations);
        return [.. graph._nodes.Values.Where(node => node.Cumulative != 0 || node.Flat != 0)];
    }

    private void Add(Sample sample, Observations observations)
    {
        var weight = sample.Values[_sampleType];
        if (weight == 0) return;
        var count = observations.CountOf(sample);
        var counts = sample.IsOfBase ? new SampledChange(count, 0) : new SampledChange(0, count);
        var seen = new HashSet<CallNode>();
        var calls = new HashSet<(CallNode, CallNode)>();
        CallNode? caller = null;
        var isLeafKept = false;
        foreach (var location in sample.Stack.Reverse())
        {
            var places = PlacesOf(location);
            for (var i = places.Length - 1; i >= 0; i--)
            {
                var node = places[i];
                isLeafKept = node is not null;
                if (node is null) continue;
                if (seen.Add(node))
                {
                    node.Cumulative += weight;
                    node.CumulativeCounts = node.CumulativeCounts.Plus(counts);
                }

                if (caller is not null && caller != node && calls.Add((caller, node))) node.CalledBy(caller, weight, isInlined: i != places.Length - 1);
                caller = node;
            }
        }

        if (caller is null || !isLeafKept) return;
        caller.Flat += weight;
        caller.FlatCounts = caller.FlatCounts.Plus(counts);
    }

    private CallNode?[] PlacesOf(Location location)
    {
        if (_places.TryGetValue(location, out var known)) return known;
        CallNode?[] places = location.Lines.Count == 0
            ? [Find(NodeName.Of(location, null))]
            : [.. location.Lines.Select(line => Find(NodeName.Of(location, line.Function)))];
        _places.Add(location, places);
        return places;
    }

    private CallNode? Find(NodeName name)
    {
        if (_kept?.Contains(name) == false) return null;
        if (!_nodes.TryGetValue(name, out var node)) _nodes.Add(name, node = new CallNode(name));
        return node;
    }
}
