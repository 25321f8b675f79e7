namespace Gate.Profiles.Top;

/// <summary>What is asked of a profile.</summary>
/// <param name="SampleType">The name or the number of a sample type; empty for the profile's own choice, which is the last as a rule.</param>
/// <param name="ByCumulative">Whether functions are ordered by what they and all they call cost, rather than by what they cost themselves.</param>
/// <param name="Count">How many functions are shown; 0 for all that matter.</param>
public sealed record TopOptions(string SampleType = "", bool ByCumulative = false, int Count = 0);
