namespace Gate.Testbeds.Describing;

/// <summary>One thing about a machine.</summary>
/// <param name="Name">What it is, in a word: "microcode".</param>
/// <param name="Value">What the machine says, on one line; empty when it cannot be known.</param>
public sealed record Fact(string Name, string Value);

/// <summary>Facts that belong together.</summary>
/// <param name="Name">What they are about: "processor".</param>
/// <param name="Facts">The facts, known or not, always in the same order; none when there is nothing of the kind.</param>
public sealed record FactGroup(string Name, IReadOnlyList<Fact> Facts);
