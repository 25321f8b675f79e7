using Gate.Core.Analysing;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Profiles.Shares;

namespace Gate.Cli.Checking;

/// <summary>Notes with each benchmark how much of a real profile its work is, so that findings can be put in order by it.</summary>
internal static class FamilyImpacts
{
    /// <summary>The header with the impacts by `analysis.profile` of gate.yml. A profile that cannot be had changes no verdict, and is warned of.</summary>
    public static async Task<RecordingHeader> Weigh(RecordingHeader header, Place place, CancellationToken cancel)
    {
        var settings = place.Configuration.Analysis;
        if (settings.Profile.Length == 0) return header;
        try
        {
            var profile = await MeasuredProfile.Read(ProfileTool.IsAddressOf(settings.Profile) ? settings.Profile : Path.Combine(place.Folder, settings.Profile), cancel);
            var impacts = Impacts.Of([.. header.Family.Select(member => member.Benchmark)], [profile], settings.Exercises).Where(impact => impact.Found.Length > 0).ToDictionary(impact => impact.Benchmark);
            return header with { Family = [.. header.Family.Select(member => impacts.TryGetValue(member.Benchmark, out var impact) ? member with { Impact = Math.Clamp(impact.Greatest, 0, 1) } : member)] };
        }
        catch (GateException refused)
        {
            return header with { Diagnostics = [.. header.Diagnostics, .. refused.Diagnostics.Select(diagnostic => diagnostic with { Severity = Severity.Warning, Location = new Location(settings.Profile) })] };
        }
    }
}
