using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Core.Recording;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>Adds to the history what was measured of the default branch.</summary>
internal static class HistoryAppending
{
    /// <summary>One point for each benchmark and metric that a session of the baseline measured.</summary>
    public static void Append(Place place, BaselineSession session)
    {
        // The random end tells two machines apart that began in the same second.
        var id = string.Create(CultureInfo.InvariantCulture, $"{session.Session.Id}-{session.Session.Commit[..8]}-{Random.Shared.Next():x8}");
        foreach (var history in SessionHistory.Of(new HistorySession(id, session.Session.Commit, session.Session.Time, session.Testbed), session.Benchmarks))
            place.History.Append(history);
    }

    /// <summary>The same of a check in CI, where gate.yml names the folder and it judged a commit of the default branch; judging its run file again adds nothing.
    /// Numbers of a pull request or of uncommitted changes are no history, and a developer's checkout stays as it is.
    /// A history that cannot be written does not change the verdict.</summary>
    public static async Task Append(Place place, CheckRecording recording, Action<string> talk, CancellationToken cancel)
    {
        if (!await IsOfDefaultBranch(place, recording, cancel)) return;
        try
        {
            foreach (var history in SessionHistory.Of(recording)) place.History.Append(history);
        }
        catch (GateException refused)
        {
            foreach (var diagnostic in refused.Diagnostics) talk(diagnostic.ToString());
        }
    }

    private static async Task<bool> IsOfDefaultBranch(Place place, CheckRecording recording, CancellationToken cancel)
    {
        if (!place.Configuration.RecordsChecks || Place.Environment.GetValueOrDefault("CI") is not ("true" or "1")) return false;
        var candidate = recording.Header.Candidate;
        if (candidate.IsDirty || candidate.Commit.Length == 0 || recording.End == Ending.None || recording.Header.Shard.Count > 1) return false;
        var repository = await place.Repository(cancel);
        var facts = await BaseFacts.Gather(repository, "", "", Place.Environment, cancel);
        if (facts.IsPullRequest) return false;
        var isHead = facts.IsOnDefaultBranch && string.Equals(facts.Head, candidate.Commit, StringComparison.Ordinal);
        return isHead || (facts.DefaultBranch.Length > 0 && await repository.IsAncestor(candidate.Commit, facts.DefaultBranch, cancel));
    }
}
