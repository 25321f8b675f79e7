using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Profiles.Shares;

namespace Gate.Cli.Checking;

/// <summary>The profiles of suites that hold them to budgets: read from files and addresses, or collected of commands.</summary>
/// <param name="place">The checkout.</param>
/// <param name="candidate">The folder of gate.yml in what is judged.</param>
/// <param name="baseline">The folder of gate.yml in the base's checkout; empty where there is none.</param>
/// <param name="talk">Says what is profiled.</param>
internal sealed class ProfileSuites(Place place, string candidate, string baseline, Action<string> talk)
{
    private readonly List<Diagnostic> _warnings = [];

    /// <summary>What the reader of the report should know of profiles that could not be had of the base.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    /// <summary>What the profiles of all such suites say: the candidate's, and what they are compared with where there is one.</summary>
    /// <param name="cancel">Stops waiting for an address, and a command.</param>
    /// <exception cref="GateException">A profile of the candidate, or one that `baseline` names, cannot be read or collected, or has no such sample type.</exception>
    public async Task<IReadOnlyList<RecordedProfile>> Read(CancellationToken cancel)
    {
        var read = new List<RecordedProfile>();
        foreach (var suite in place.Configuration.Suites.Where(suite => suite.Profile is not null))
        {
            read.Add(CostsOf(suite, Side.Candidate, await Candidate(suite, cancel)));
            if (await Baseline(suite, cancel) is { } before) read.Add(CostsOf(suite, Side.Baseline, before));
        }

        return read;
    }

    private Task<MeasuredProfile> Candidate(Suite suite, CancellationToken cancel)
    {
        var profile = suite.Profile!;
        if (profile.IsCommand) return Collect(suite, candidate, "the candidate", cancel);
        return MeasuredProfile.Read(profile.IsAddress ? profile.Source : Path.Combine(place.Folder, profile.Source), cancel);
    }

    private async Task<MeasuredProfile?> Baseline(Suite suite, CancellationToken cancel)
    {
        var profile = suite.Profile!;
        if (profile.Baseline.Length > 0) return await MeasuredProfile.Read(Path.Combine(place.Folder, profile.Baseline), cancel);
        if (baseline.Length == 0 || profile.IsAddress) return null;
        if (profile.IsCommand) return profile.Budgets.Any(budget => budget.Kind == BudgetKind.Growth) ? await CollectOfBase(suite, cancel) : null;
        var path = Path.Combine(baseline, profile.Source);
        return File.Exists(path) ? await MeasuredProfile.Read(path, cancel) : null;
    }

    // A base that cannot do yet what the suite asks for is none to have grown from.
    private async Task<MeasuredProfile?> CollectOfBase(Suite suite, CancellationToken cancel)
    {
        try
        {
            return await Collect(suite, baseline, "the base", cancel);
        }
        catch (GateException refused)
        {
            var (code, message) = (refused.Diagnostics[0].Code, refused.Diagnostics[0].Message);
            talk(Diagnostic.Warning(code, $"{message} Growth is not judged.").ToString());
            // What the command printed is for who reads the log; it may be long.
            _warnings.Add(Diagnostic.Warning(code, $"{message.Split('\n')[0]} Growth is not judged: this was the base."));
            return null;
        }
    }

    private Task<MeasuredProfile> Collect(Suite suite, string folder, string side, CancellationToken cancel)
    {
        talk($"Profiling '{suite.Profile!.Source}' of {side} …");
        return CommandProfile.Collect(place, suite, folder, talk, cancel);
    }

    private static RecordedProfile CostsOf(Suite suite, Side side, MeasuredProfile measured)
    {
        var profile = suite.Profile!;
        if (!measured.HasSymbols && profile.Budgets.Any(budget => !budget.IsTotal))
            throw new GateException(Codes.ProfileWithoutSymbols, $"suite '{suite.Name}': the profile has no names of functions, only addresses in binaries, so that no budget of a function can be judged.", new Location(measured.Source));
        return new RecordedProfile(
            suite.Name,
            side,
            side == Side.Candidate || profile.Baseline.Length == 0 ? profile.Source : profile.Baseline,
            [.. profile.Budgets.DistinctBy(budget => (budget.Subject, budget.SampleType)).Select(budget => CostOf(measured, budget))]);
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
