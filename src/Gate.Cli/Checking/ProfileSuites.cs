using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Profiles.Shares;

namespace Gate.Cli.Checking;

/// <summary>Reads the profiles of suites that hold them to budgets.</summary>
internal static class ProfileSuites
{
    /// <summary>What the profiles of all such suites say: the working tree's, and what they are compared with where there is one.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="baseline">The folder of gate.yml in the base's checkout; empty where there is none.</param>
    /// <param name="cancel">Stops waiting for an address.</param>
    /// <exception cref="GateException">A profile of the candidate, or one that `baseline` names, cannot be read or has no such sample type.</exception>
    public static async Task<IReadOnlyList<RecordedProfile>> Read(Place place, string baseline, CancellationToken cancel)
    {
        var read = new List<RecordedProfile>();
        foreach (var suite in place.Configuration.Suites.Where(suite => suite.Profile is not null))
        {
            var profile = suite.Profile!;
            read.Add(await Read(suite, Side.Candidate, profile.IsAddress ? profile.Source : Path.Combine(place.Folder, profile.Source), cancel));
            if (BaselineOf(place, profile, baseline) is { Length: > 0 } before) read.Add(await Read(suite, Side.Baseline, before, cancel));
        }

        return read;
    }

    private static string BaselineOf(Place place, ProfileTool profile, string baseline)
    {
        if (profile.Baseline.Length > 0) return Path.Combine(place.Folder, profile.Baseline);
        if (profile.IsAddress || baseline.Length == 0) return "";
        var path = Path.Combine(baseline, profile.Source);
        return File.Exists(path) ? path : "";
    }

    private static async Task<RecordedProfile> Read(Suite suite, Side side, string path, CancellationToken cancel)
    {
        var profile = await MeasuredProfile.Read(path, cancel);
        if (!profile.HasSymbols && suite.Profile!.Budgets.Any(budget => !budget.IsTotal))
            throw new GateException(Codes.ProfileWithoutSymbols, $"suite '{suite.Name}': the profile has no names of functions, only addresses in binaries, so that no budget of a function can be judged.", new Location(path));
        return new RecordedProfile(suite.Name, side, side == Side.Candidate || suite.Profile!.Baseline.Length == 0 ? suite.Profile!.Source : suite.Profile!.Baseline, [.. suite.Profile!.Budgets.DistinctBy(budget => (budget.Subject, budget.SampleType)).Select(budget => CostOf(profile, budget))]);
    }

    private static RecordedCost CostOf(MeasuredProfile profile, ProfileBudget budget)
    {
        var cost = profile.Cost(budget.SampleType, function => budget.Match.Matches(function));
        return new RecordedCost(
            budget.Subject,
            budget.SampleType,
            cost.Unit,
            budget.IsTotal ? cost.Total : budget.IsCumulative ? cost.Cumulative : cost.Flat,
            cost.Total,
            cost.Functions.Count);
    }
}
