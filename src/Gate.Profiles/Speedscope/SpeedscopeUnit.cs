namespace Gate.Profiles.Speedscope;

/// <summary>A unit of the schema, and the whole numbers that pprof has instead.</summary>
/// <param name="Type">What the values are.</param>
/// <param name="Factor">What a written value is multiplied with.</param>
internal sealed record SpeedscopeUnit(SampleType Type, double Factor)
{
    private static readonly SampleType Time = new("time", "nanoseconds");

    /// <summary>The unit of a name; null when the schema has none of it.</summary>
    public static SpeedscopeUnit? Of(string name) => name switch
    {
        "nanoseconds" => new(Time, 1),
        "microseconds" => new(Time, 1e3),
        "milliseconds" => new(Time, 1e6),
        "seconds" => new(Time, 1e9),
        "bytes" => new(new("space", "bytes"), 1),
        "none" => new(new("weight", "count"), 1),
        _ => null,
    };

    /// <summary>A written value as a whole number.</summary>
    /// <exception cref="OverflowException">It is larger than any.</exception>
    public long ValueOf(double value) => checked((long)Math.Round(value * Factor));
}
