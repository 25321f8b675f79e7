namespace Gate.Core.Profiling;

/// <summary>One sample type of a profile: what it holds in all, and which functions hold most.</summary>
/// <param name="Source">The file or address.</param>
/// <param name="SampleType">The name: inuse_space, alloc_objects, cpu.</param>
/// <param name="Unit">The unit: "B", "ns"; empty for a count.</param>
/// <param name="Total">All of it.</param>
/// <param name="Functions">The functions with the greatest flat values, greatest first.</param>
public sealed record ProfileView(string Source, string SampleType, string Unit, Cost Total, IReadOnlyList<FunctionCost> Functions)
{
    /// <summary>What the profile says about itself: when it was taken, for how long.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}

/// <summary>One function of a profile.</summary>
/// <param name="Function">Its name; the binary in brackets where there is none.</param>
/// <param name="Flat">What it costs itself.</param>
/// <param name="Cumulative">What it costs with all that it calls.</param>
public sealed record FunctionCost(string Function, Cost Flat, Cost Cumulative);

/// <summary>What a set of functions costs in one sample type of a profile.</summary>
/// <param name="SampleType">The name of the sample type.</param>
/// <param name="Unit">The unit; empty for a count.</param>
/// <param name="Total">All of the sample type.</param>
/// <param name="Flat">What the functions cost themselves.</param>
/// <param name="Cumulative">What any of them costs with all that it calls; a stack with several of them counts once.</param>
/// <param name="Functions">Those that were found.</param>
public sealed record MatchedCost(string SampleType, string Unit, Cost Total, Cost Flat, Cost Cumulative, IReadOnlyList<string> Functions);
