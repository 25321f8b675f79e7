using Gate.Cli.Output;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Workspace.Git;

namespace Gate.Cli.Checking;

/// <summary>The commit that a check compares with, and its worktree where it is to be built.</summary>
internal sealed class BaseSide : IDisposable
{
    // Worktrees that nobody came back to for this long are removed.
    private static readonly TimeSpan WorktreesUnused = TimeSpan.FromDays(14);

    private BaseSide(string commit, Worktree? worktree, IReadOnlyList<Diagnostic> diagnostics, string anotherMachine = "")
    {
        AnotherMachine = anotherMachine;
        Commit = commit;
        Worktree = worktree;
        Diagnostics = diagnostics;
    }

    /// <summary>The commit; empty when none could be told.</summary>
    public string Commit { get; }

    /// <summary>Its files; null when the base is not built.</summary>
    public Worktree? Worktree { get; }

    /// <summary>What the reader of the report should know about the choice.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Why the base is not measured although it could be; empty when it is.</summary>
    public string AnotherMachine { get; }

    /// <summary>Chooses the base and checks it out.</summary>
    /// <exception cref="GateException">What --base says is not in this clone, or the worktree cannot be made.</exception>
    public static async Task<BaseSide> Prepare(
        Place place, Repository repository, string cache, MeasureRequest request, Talk talk, CancellationToken cancel)
    {
        var mismatch = request.Mode == Mode.Duel ? "" : Mismatches(place);
        if (mismatch.Length > 0 && (request.Mode == Mode.Stored || place.Configuration.Testbed.Mismatch != Mismatch.Remeasure)) return OfAnotherMachine(place, mismatch, talk);
        if (request.Mode == Mode.Stored) return OfStore(place, talk);
        var choice = await TryChoose(place, repository, request, cancel);
        if (choice.Diagnostic is { } missing)
        {
            talk.Say(missing.ToString());
            return new BaseSide(place.StoredCommit(), worktree: null, [missing]);
        }

        talk.Say($"Comparing with {choice.Base!.Commit[..10]}. {choice.Base.Why}");
        var worktrees = new Worktrees(repository, cache);
        await worktrees.Prune(DateTimeOffset.UtcNow, WorktreesUnused, cancel: cancel);
        return new BaseSide(
            choice.Base.Commit,
            await worktrees.Add(choice.Base.Commit, cancel),
            mismatch.Length > 0 ? [Diagnostic.Note(Codes.StoredElsewhere, $"{mismatch}. The base is measured here, beside the candidate.")] : []);
    }

    /// <inheritdoc />
    public void Dispose() => Worktree?.Dispose();

    // "the stored baseline of bench-01 is another machine's (cpu: A → B)"; empty when the name and all that is stored under it are this machine's.
    private static string Mismatches(Place place)
    {
        var stored = place.StoredBaselines().SelectMany(baseline => baseline.Testbed.DifferencesTo(place.Testbed)).ToList();
        var differences = stored.Concat(GivenName.Differences(place)).Distinct(StringComparer.Ordinal).ToList();
        return differences.Count == 0 ? "" : $"the stored {(stored.Count > 0 ? "baseline" : "fingerprint")} of {place.Testbed.Name} is another machine's ({string.Join(", ", differences)})";
    }

    private static BaseSide OfAnotherMachine(Place place, string mismatch, Talk talk)
    {
        var diagnostic = Diagnostic.Warning(Codes.StoredElsewhere, $"{mismatch}, and it is not compared with.");
        talk.Say(diagnostic.ToString());
        return new BaseSide(place.StoredCommit(), worktree: null, [diagnostic], mismatch);
    }

    private static BaseSide OfStore(Place place, Talk talk)
    {
        var commit = place.StoredBaselines() is { Count: > 0 } stored
            ? stored[0].Commit
            : throw new GateException(Codes.NothingStored, $"Nothing is stored for {place.Testbed.Name}, so --mode stored has nothing to compare with. Run `dotnet gate baseline update` at the base commit on this machine, or leave --mode out.");
        talk.Say($"Comparing with what is stored of {commit[..Math.Min(10, commit.Length)]}.");
        return new BaseSide(commit, worktree: null, []);
    }

    // A shallow clone that lacks the commit is a fact about this clone, and the rest of the check still says what it can.
    // What somebody asked for by name must be there.
    private static async Task<(BaseChoice? Base, Diagnostic? Diagnostic)> TryChoose(
        Place place, Repository repository, MeasureRequest request, CancellationToken cancel)
    {
        try
        {
            return (await BaseFacts.Choose(repository, request.Base, place.StoredCommit(), Place.Environment, cancel), null);
        }
        catch (GateException exception) when (exception.Diagnostics[0].Code == Codes.GitShallowClone && request.Base.Length == 0)
        {
            return (null, Diagnostic.Warning(Codes.BaseNotBuilt, $"The base was not built: {exception.Diagnostics[0].Message}"));
        }
    }
}
