using Gate.Core.Configuration;

namespace Gate.Cli.Analysing;

/// <summary>What is to be analysed.</summary>
/// <param name="Files">Result files and folders of them.</param>
/// <param name="Profiles">Profiles of real work: files or addresses.</param>
/// <param name="Config">Where gate.yml is; empty to look for it.</param>
/// <param name="Flags">Limits of the command line.</param>
internal sealed record AnalysisRequest(IReadOnlyList<string> Files, IReadOnlyList<string> Profiles, string Config, AskedFlags Flags);

/// <summary>Limits that the command line gives; null where it gives none.</summary>
internal sealed record AskedFlags(double? Nanoseconds, double? Allocations, double? Bytes)
{
    /// <summary>These limits in place of others.</summary>
    public FlagLimits Over(FlagLimits limits) => new(Nanoseconds ?? limits.Nanoseconds, Allocations ?? limits.Allocations, Bytes ?? limits.Bytes);
}
