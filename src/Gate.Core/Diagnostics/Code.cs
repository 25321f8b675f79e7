namespace Gate.Core.Diagnostics;

/// <summary>A diagnostic's code with its explanation: what it means and what to do (`dotnet gate explain`).</summary>
/// <param name="Id">"GATE" and four digits.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Explanation">Why Gate says so and what the reader can do; whole sentences.</param>
public sealed record Code(string Id, string Title, string Explanation);
