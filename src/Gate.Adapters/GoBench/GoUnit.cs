using Gate.Core.Benchmarks;

namespace Gate.Adapters.GoBench;

/// <summary>A unit as Go prints it, and how its values become those of a metric.</summary>
/// <param name="Text">The unit as it is printed.</param>
/// <param name="Metric">The metric that its values belong to.</param>
/// <param name="Scale">What a printed value is multiplied with.</param>
internal sealed record GoUnit(string Text, Metric Metric, double Scale)
{
    /// <summary>Understands a unit. Of units that Gate has no metric for, speeds are better when higher, all others when lower.</summary>
    public static GoUnit Of(string text) => text switch
    {
        "ns/op" => new(text, Metric.Time, 1),
        "us/op" or "µs/op" or "μs/op" => new(text, Metric.Time, 1e3),
        "ms/op" => new(text, Metric.Time, 1e6),
        "s/op" or "sec/op" => new(text, Metric.Time, 1e9),
        "B/op" => new(text, Metric.Allocated, 1),
        "allocs/op" => new(text, Metric.Allocations, 1),
        // A unit of the user's may be called like a metric of Gate's.
        "time" or "allocated" or "allocations" or "instructions" => new(text, new($"{text} (custom)", text, Direction.LowerIsBetter, IsExact: false), 1),
        _ => new(text, new(text, text, text.EndsWith("/s", StringComparison.Ordinal) ? Direction.HigherIsBetter : Direction.LowerIsBetter, IsExact: false), 1),
    };

    /// <summary>Whether the metric is one of Gate's own, whose direction is known.</summary>
    public static bool IsOwn(Metric metric) => metric == Metric.Time || metric == Metric.Allocated || metric == Metric.Allocations;

    /// <summary>The metric after what the file's Unit lines say: "better=higher", "better=lower", "assume=exact", "assume=nothing".</summary>
    public static Metric Apply(Metric metric, string setting) => setting switch
    {
        "better=higher" => metric with { Better = Direction.HigherIsBetter },
        "better=lower" => metric with { Better = Direction.LowerIsBetter },
        "assume=exact" => metric with { IsExact = true },
        "assume=nothing" => metric with { IsExact = false },
        _ => metric,
    };
}
