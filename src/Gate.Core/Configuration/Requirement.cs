using Gate.Core.Testbeds;

namespace Gate.Core.Configuration;

/// <summary>One thing that the machine must be: `cpu: "AMD EPYC*"`, `cores: 2`, `memory: ">= 16 GiB"`.</summary>
/// <param name="Key">The key of the testbed's identity.</param>
/// <param name="Text">What is asked for, as it is written.</param>
public abstract record Requirement(string Key, string Text)
{
    /// <summary>What this machine lacks: "cpu is 'Intel Xeon', required is 'AMD EPYC*'"; empty when it is met. What is not known is not met.</summary>
    public string Missing(Testbed testbed)
    {
        var known = testbed.Identity.GetValueOrDefault(Key, "");
        return known.Length > 0 && IsMetBy(known) ? "" : $"{Key} is {(known.Length > 0 ? $"'{known}'" : "unknown")}, required is '{Text}'";
    }

    /// <summary>Whether the machine's value is what is asked for.</summary>
    protected abstract bool IsMetBy(string known);
}

/// <summary>A text that the machine's must match.</summary>
public sealed record NameRequirement(string Key, Glob Pattern) : Requirement(Key, Pattern.Pattern)
{
    /// <inheritdoc />
    protected override bool IsMetBy(string known) => Pattern.Matches(known);
}

/// <summary>An amount that the machine's must reach, equal, or stay under: processors, or bytes of memory.</summary>
public sealed record AmountRequirement(string Key, string Text, Relation Relation, double Amount) : Requirement(Key, Text)
{
    /// <inheritdoc />
    protected override bool IsMetBy(string known) => SizeText.TryParse(known, out var amount) && Relation switch
    {
        Relation.AtLeast => amount >= Amount,
        Relation.AtMost => amount <= Amount,
        _ => amount.Equals(Amount),
    };
}
