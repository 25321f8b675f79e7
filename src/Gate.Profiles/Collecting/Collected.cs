using Gate.Core.Diagnostics;
using Gate.Profiles.Merging;
using Gate.Profiles.Nettrace;

namespace Gate.Profiles.Collecting;

/// <summary>Makes one profile of what several processes told.</summary>
internal static class Collected
{
    private const string ProcessLabel = "pid";

    /// <summary>The profile, and what it lacks.</summary>
    /// <exception cref="GateException">GATE2123: nothing was told.</exception>
    public static CollectedProfile Of(IReadOnlyCollection<TracedProcess> processes, ProfileKinds kinds)
    {
        if (processes.Count == 0) throw new GateException(Codes.NothingCollected, "no .NET program could be profiled: the command started none, or one whose diagnostics are switched off.");
        var profiles = processes.Where(process => process.Trace is not null).Select(process => (process.Id, Profile: TraceProfile.Of(process.Trace!, kinds))).Where(told => told.Profile.Samples.Count > 0).ToList();
        if (profiles.Count == 0) throw new GateException(Codes.NothingCollected, "nothing was sampled before the program ended.");
        var profile = profiles.Count == 1 ? profiles[0].Profile : Merger.Merge([.. profiles.Select(told => Marked(told.Profile, told.Id))]);
        return new CollectedProfile(profile, [.. processes.SelectMany(process => Gaps(process, kinds))]);
    }

    private static Profile Marked(Profile profile, int process) =>
        profile with { Samples = [.. profile.Samples.Select(sample => new Sample(sample.Stack, sample.Values, [.. sample.Labels, new Label(ProcessLabel, "", process, "")]))] };

    private static IEnumerable<Diagnostic> Gaps(TracedProcess process, ProfileKinds kinds)
    {
        if (process.Trace is not { } trace) yield break;
        if (!process.IsWhole && kinds is not ProfileKinds.Heap) yield return Diagnostic.Warning(Codes.CollectionIncomplete, $"process {process.Id} was killed, or did not answer: its profile ends there.");
        if (trace.Lost > 0) yield return Diagnostic.Warning(Codes.CollectionIncomplete, $"{trace.Lost} events of process {process.Id} were lost, as it told more than could be kept up with.");
    }
}
