namespace Gate.Testbeds.Tuning;

/// <summary>Something that would be tuned and that this machine does not have or does not let change.</summary>
/// <param name="What">The setting: "turbo".</param>
/// <param name="Why">The reason; half a sentence.</param>
public sealed record UnavailableTuning(string What, string Why);
