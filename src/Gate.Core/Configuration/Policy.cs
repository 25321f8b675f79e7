using Gate.Core.Benchmarks;
using Gate.Core.Judging;

namespace Gate.Core.Configuration;

/// <summary>What counts as a regression, how sure Gate must be, and what each verdict leads to.</summary>
public sealed record Policy
{
    /// <summary>What applies where gate.yml says nothing.</summary>
    public static readonly Policy Default = new();

    /// <summary>The chance that a change with no effect fails the whole gate (family-wise error rate); 0 … 0.5.</summary>
    public double FalseAlarms { get; init; } = 0.01;

    /// <summary>The chance, for one benchmark, that a change as big as `catch` is called unchanged; 0 … 0.5.</summary>
    public double Misses { get; init; } = 0.05;

    /// <summary>Thresholds by metric name; metrics that are not named take the defaults of their kind.</summary>
    public IReadOnlyDictionary<string, Threshold> Thresholds { get; init; } = new Dictionary<string, Threshold>(StringComparer.Ordinal);

    /// <summary>Exceptions by benchmark and metric; a later rule wins over an earlier one.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>How regressions may be taken on purpose.</summary>
    public Acceptable Acceptable { get; init; } = Acceptable.Baseline;

    /// <summary>Outcomes that differ from the defaults.</summary>
    public IReadOnlyDictionary<Verdict, Outcome> Outcomes { get; init; } = new Dictionary<Verdict, Outcome>();

    /// <summary>The threshold of a benchmark's metric after all rules.</summary>
    public Threshold ThresholdFor(BenchmarkId benchmark, Metric metric) =>
        Rules
            .Where(rule => rule.Metric.Length == 0 || string.Equals(rule.Metric, metric.Name, StringComparison.Ordinal))
            .Where(rule => rule.Match.Matches(benchmark.Name))
            .Aggregate(Initial(metric), (threshold, rule) => rule.Apply(threshold));

    /// <summary>What a verdict leads to.</summary>
    public Outcome OutcomeOf(Verdict verdict, Threshold threshold) =>
        verdict == Verdict.Regression && !threshold.IsCritical ? Outcome.Warn
        : Outcomes.TryGetValue(verdict, out var outcome) ? outcome
        : verdict.DefaultOutcome();

    private Threshold Initial(Metric metric) =>
        Thresholds.TryGetValue(metric.Name, out var threshold) ? threshold
        : metric.IsCounted ? Threshold.Counted
        : metric.IsExact ? Threshold.Exact
        : string.Equals(metric.Unit, "ns", StringComparison.Ordinal) ? Threshold.Time
        : Threshold.Noisy;
}
