using Gate.Cli.Checking;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Cli.Trending;

/// <summary>The commit that newest points are compared with: a ref of the repository, or the beginning of a commit that the history knows.</summary>
internal sealed record Since(string Text, IReadOnlySet<string> Reachable)
{
    private const int ShortestBeginning = 7;

    /// <summary>Asks git for the commit and all before it.</summary>
    public static async Task<Since> Of(Place place, string text, CancellationToken cancel)
    {
        try
        {
            var repository = await place.Repository(cancel);
            var commit = await repository.TryResolve(text, cancel);
            return new(text, commit.Length > 0 ? await repository.Ancestors(commit, cancel) : new HashSet<string>());
        }
        catch (GateException refused) when (refused.Diagnostics[0].Code == Codes.GitNotARepository)
        {
            return new(text, new HashSet<string>());
        }
    }

    /// <summary>The newest session that measured the commit or one before it; -1 when none did.</summary>
    public int PlaceIn(History history)
    {
        for (var i = history.Sessions.Count - 1; i >= 0; i--)
            if (Reachable.Contains(history.Sessions[i].Commit) || IsNamed(history.Sessions[i].Commit)) return i;
        return -1;
    }

    private bool IsNamed(string commit) => Text.Length >= ShortestBeginning && commit.StartsWith(Text, StringComparison.Ordinal);
}
