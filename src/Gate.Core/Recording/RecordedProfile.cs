using Gate.Core.Profiling;

namespace Gate.Core.Recording;

/// <summary>What one side's profile of a suite says of the suite's budgets: all that judging them needs.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Side">Which side.</param>
/// <param name="Source">The file or address.</param>
/// <param name="Costs">What the functions of each budget cost, with the budget's subject.</param>
public sealed record RecordedProfile(string Suite, Side Side, string Source, IReadOnlyList<RecordedCost> Costs);

/// <summary>What the functions of a budget cost.</summary>
/// <param name="Subject">The budget's subject: its pattern, or "total".</param>
/// <param name="SampleType">The sample type.</param>
/// <param name="Unit">Its unit; empty for a count.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="Total">All of the sample type.</param>
/// <param name="Functions">How many functions match.</param>
public sealed record RecordedCost(string Subject, string SampleType, string Unit, Cost Cost, Cost Total, int Functions);
