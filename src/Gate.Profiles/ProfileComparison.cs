using Gate.Core.Diagnostics;
using Gate.Profiles.Merging;
using Gate.Profiles.Naming;

namespace Gate.Profiles;

/// <summary>Makes profiles ready to be shown, as `go tool pprof` does before any report.</summary>
public static class ProfileComparison
{
    /// <summary>The profile with stacks that are alike joined, short names, and without frames that it calls uninteresting.</summary>
    public static Profile Prepare(Profile profile) => Finish(Merger.Merge([profile]));

    /// <summary>What one profile has more than another, less where negative (`-diff_base`).</summary>
    /// <exception cref="GateException">GATE2109: the profiles are of different kinds.</exception>
    public static Profile Subtract(Profile baseline, Profile candidate) =>
        Finish(Difference.Of(Merger.Merge([baseline]), Merger.Merge([candidate])));

    private static Profile Finish(Profile profile) => Pruning.Prune(FunctionNames.Shorten(profile));
}
