using System.Globalization;
using Gate.Profiles.Sampling;

namespace Gate.Profiles.Top;

/// <summary>What tells functions apart: the name, or without one the binary.</summary>
internal readonly record struct NodeName(string Function, string Binary, long StartLine)
{
    /// <summary>The name of a line at a place.</summary>
    public static NodeName Of(Location location, CodeFunction? function) =>
        function is null ? new("", location.Mapping?.File ?? "", 0)
        : function.Name.Length > 0 ? new(function.Name, "", 0)
        : new("", location.Mapping?.File ?? "", function.StartLine);

    /// <summary>As it is printed.</summary>
    public string Printed => Function.Length > 0 ? Function : Binary.Length > 0 ? $"[{FileNames.Base(Binary)}]" : "<unknown>";

    /// <summary>What decides between names that are printed alike.</summary>
    public string Order => string.Create(CultureInfo.InvariantCulture, $"{{{Function}  0  {StartLine} 0 {Binary}}}");
}

/// <summary>A function in the graph of calls.</summary>
internal sealed class CallNode(NodeName name)
{
    /// <summary>What it is.</summary>
    public NodeName Name => name;

    /// <summary>What it costs itself.</summary>
    public long Flat { get; set; }

    /// <summary>What it costs with all that it calls.</summary>
    public long Cumulative { get; set; }

    /// <summary>How often it was a leaf.</summary>
    public SampledChange FlatCounts { get; set; }

    /// <summary>How often it was seen.</summary>
    public SampledChange CumulativeCounts { get; set; }

    /// <summary>Who calls it: at what cost, and whether always inlined.</summary>
    public Dictionary<CallNode, (long Weight, bool IsInlined)> Callers { get; } = [];

    /// <summary>Notes a call.</summary>
    public void CalledBy(CallNode caller, long weight, bool isInlined)
    {
        var known = Callers.GetValueOrDefault(caller, (Weight: 0, IsInlined: true));
        Callers[caller] = (known.Weight + weight, known.IsInlined && isInlined);
    }
}
