using Gate.Cli.Output;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Cli.Checking;

/// <summary>What is to be measured.</summary>
internal sealed record MeasureRequest(
    IReadOnlyList<string> Suites, string Config, string Base, Glob Filter, Mode Mode, bool IsFresh, int Seed, Talk Talk)
{
    /// <summary>The commit that is judged; empty for the working tree.</summary>
    public string Candidate { get; init; } = "";

    /// <summary>The part that this machine measures.</summary>
    public Shard Shard { get; init; } = Shard.Whole;
}
