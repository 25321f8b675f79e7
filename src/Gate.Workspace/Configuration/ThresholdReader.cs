using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads what gate.yml says about one metric: { tolerate, catch, floor }. Absolute amounts come out in the metric's base unit (ns, B).</summary>
internal sealed class ThresholdReader(string metric, Problems problems)
{
    private static readonly Keys Known = Describe("");

    private bool IsExact { get; } = metric is "allocated" or "allocations" or "size";

    private bool IsCounted { get; } = metric is "instructions";

    /// <summary>The unit that an absolute amount must be convertible to; empty where a bare number is the amount; "?" where the metric is the user's own.</summary>
    private string Unit { get; } = metric switch
    {
        "time" or "user" or "system" => Metric.Time.Unit,
        "allocated" or "memory" or "size" => Metric.Allocated.Unit,
        "allocations" => Metric.Allocations.Unit,
        "instructions" => Metric.Instructions.Unit,
        _ => "?",
    };

    /// <summary>What applies to the metric where gate.yml says nothing.</summary>
    public Threshold Initial => IsExact ? Threshold.Exact : IsCounted ? Threshold.Counted : metric is "time" or "user" or "system" ? Threshold.Time : Threshold.Noisy;

    /// <summary>What the schema says of a threshold of a metric; of the user's own where the metric is empty.</summary>
    public static Shape ShapeOf(string metric) => Shape.Map(Describe(metric));

    /// <summary>The threshold of `policy.thresholds`.</summary>
    public Threshold Read(YamlNode node)
    {
        var rule = ReadRule(node, Glob.Everything);
        var threshold = rule.Apply(Initial);

        // Where values repeat, what is caught is what is no longer tolerated.
        if ((IsExact || IsCounted) && rule.Catch is null) threshold = threshold with { Catch = threshold.Tolerate };
        if (Contradicts(threshold.Tolerate, threshold.Catch) && !(rule.Tolerate is not null && rule.Catch is not null))
            ReportContradiction(node.Location, threshold.Tolerate, threshold.Catch, rule.Tolerate is null ? "tolerate" : "catch");
        return threshold;
    }

    /// <summary>What one rule changes.</summary>
    public Rule ReadRule(YamlNode node, Glob match)
    {
        var section = Section.Open(node, Quoted.Plain(metric), Known, problems);
        var rule = new Rule(match, metric, Share(section, "tolerate"), Share(section, "catch"), Floor(section));
        if (rule is { Tolerate: { } tolerate, Catch: { } caught } && Contradicts(tolerate, caught))
            ReportContradiction(section.TryGet("catch", out var entry) ? entry.Value.Location : node.Location, tolerate, caught, "");
        return rule;
    }

    /// <summary>Whether two amounts of one kind are the wrong way round; amounts of two kinds cannot be compared without a baseline.</summary>
    public static bool Contradicts(Amount tolerate, Amount caught) =>
        tolerate.IsRelative == caught.IsRelative && tolerate.Value > caught.Value;

    /// <summary>Reports that less is to be caught than is tolerated; names the side that is a default, if one is.</summary>
    public void ReportContradiction(Location where, Amount tolerate, Amount caught, string fallback)
    {
        var advice = fallback.Length == 0 ? "Write a greater catch or a smaller tolerate." : $"The {fallback} is the one that applies where none is written; write both.";
        problems.Add(
            Codes.ConfigurationImpossibleValue,
            where,
            $"tolerate {Written(tolerate)} is more than catch {Written(caught)} for {Quoted.Plain(metric)}. {advice}");
    }

    private static Keys Describe(string metric) => new(
    [
        new("tolerate", "A worsening up to this is never a regression: a share (1% or 0.01) or an amount with its unit.", Amounts.Change(metric)),
        new("catch", "A worsening of this much is called unchanged at most as often as `misses` allows. More than tolerate.", Amounts.Change(metric)),
        new("floor", "A difference between values below this amount is never a regression.", Amounts.Floor(metric)),
    ]);

    private Amount? Share(Section section, string key)
    {
        if (!section.TryGet(key, out var entry) || !section.TryScalar(entry, out var scalar)) return null;
        if (!Quantity.TryParse(scalar.Text, out var quantity)) return NotAnAmount(scalar);
        if (quantity.Number < 0) return Impossible(scalar, $"{key} {Quoted.Text(scalar.Text)} is negative. Write how much worse, as a number of 0 or more.");
        if (quantity.IsPercent) return Amount.Relative(quantity.Share);
        if (quantity.IsBare) return IsExact ? Amount.Absolute(quantity.Number) : BareShare(scalar, key, quantity.Number);
        return Absolute(scalar, quantity) is { } amount ? Amount.Absolute(amount) : null;
    }

    // "catch: 5" is far more often meant as 5 % or 5 ns than as 500 %.
    private Amount? BareShare(YamlScalar scalar, string key, double share) =>
        share <= 1
            ? Amount.Relative(share)
            : Impossible(scalar, $"{key} {Quoted.Text(scalar.Text)} has no unit and would be a share of more than 100%. Write it with % or a unit.");

    private double? Floor(Section section)
    {
        if (!section.TryGet("floor", out var entry) || !section.TryScalar(entry, out var scalar)) return null;
        if (!Quantity.TryParse(scalar.Text, out var quantity) || quantity.IsPercent || (quantity is { IsBare: true, Number: not 0 } && metric is "time" or "user" or "system"))
        {
            problems.Add(Codes.ConfigurationNotAnAmount, scalar.Location, $"floor {Quoted.Text(scalar.Text)} is not an amount of {Quoted.Plain(metric)}. Write {Example}.");
            return null;
        }

        if (quantity.Number < 0)
        {
            Impossible(scalar, $"floor {Quoted.Text(scalar.Text)} is negative. Write 0 or more.");
            return null;
        }

        return quantity.IsBare ? quantity.Number : Absolute(scalar, quantity);
    }

    private double? Absolute(YamlScalar scalar, Quantity quantity)
    {
        var unit = quantity.BaseUnit;
        if (unit.Length > 0 && Unit is "?") return quantity.InBaseUnit;
        if (unit.Length > 0 && string.Equals(unit, Unit, StringComparison.Ordinal)) return quantity.InBaseUnit;
        NotAnAmount(scalar);
        return null;
    }

    private Amount? NotAnAmount(YamlScalar scalar)
    {
        var message = IsExact
            ? $"threshold {Quoted.Text(scalar.Text)} is not an amount of {metric}. Write {Example} or 5%."
            : $"threshold {Quoted.Text(scalar.Text)} is not a ratio. Write 5% or 0.05.";
        problems.Add(Codes.ConfigurationNotAnAmount, scalar.Location, message);
        return null;
    }

    private Amount? Impossible(YamlScalar scalar, string message)
    {
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, message);
        return null;
    }

    private string Example => metric switch
    {
        "time" or "user" or "system" => "0.5 ns",
        "allocated" or "memory" or "size" => "24 B",
        _ => "2",
    };

    private string Written(Amount amount) => amount.IsRelative
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount.Value * 100:0.####}%")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount.Value:0.####}{(Unit is "" or "?" ? "" : " " + Unit)}");
}
