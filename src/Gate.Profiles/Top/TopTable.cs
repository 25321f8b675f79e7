using Gate.Profiles.Sampling;

namespace Gate.Profiles.Top;

/// <summary>The functions of a profile with what they cost, in `go tool pprof -top`'s numbers and order.</summary>
/// <param name="SampleType">What the values are.</param>
/// <param name="Total">The sum of all values, of the base alone when two profiles were subtracted; in the unit of the sample type.</param>
/// <param name="ShownUnit">The unit that values are shown in.</param>
/// <param name="Rows">The functions.</param>
public sealed record TopTable(SampleType SampleType, long Total, string ShownUnit, IReadOnlyList<TopRow> Rows)
{
    /// <summary>What the profile says about itself, line by line.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Whether two profiles were subtracted.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether it is known how often functions were seen, so that noise can be told.</summary>
    public bool HasCounts { get; init; }

    /// <summary>Functions too small to be shown.</summary>
    public int Dropped { get; init; }
}

/// <summary>One function.</summary>
/// <param name="Function">Its name; the binary in brackets, or &lt;unknown&gt;, where there is none.</param>
/// <param name="Inlining">"", "inline" or "partial-inline".</param>
/// <param name="Flat">What it costs itself, in the unit of the sample type.</param>
/// <param name="Cumulative">What it costs with all that it calls.</param>
public sealed record TopRow(string Function, string Inlining, long Flat, long Cumulative)
{
    /// <summary>How often it was seen at the leaf of a stack, in each of two profiles.</summary>
    public SampledChange FlatCounts { get; init; }

    /// <summary>How often it was seen anywhere in a stack, in each of two profiles.</summary>
    public SampledChange CumulativeCounts { get; init; }

    /// <summary>Whether the difference of two profiles is within the noise of sampling, at the leaf and anywhere.</summary>
    public bool IsNoise => FlatCounts.IsNoise && CumulativeCounts.IsNoise;
}
