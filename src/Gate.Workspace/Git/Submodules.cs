using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Git;

/// <summary>Checks out the submodules of a worktree, one after the other, so that the one that fails can be named.</summary>
internal static class Submodules
{
    /// <summary>Initialises every submodule that the checkout names, and theirs.</summary>
    public static async Task Initialise(Repository repository, string folder, CancellationToken cancel)
    {
        foreach (var path in await Paths(repository, folder, cancel))
        {
            var answer = await repository.AskIn(folder, ["submodule", "update", "--init", "--recursive", "--force", "--", path], cancel);
            if (!answer.IsSuccess)
                throw new GateException(Codes.SubmoduleFailed, $"The submodule {Quoted.Text(path)} could not be checked out: {GitCommand.Words(answer)} Fetch it with `git submodule update --init --recursive` where credentials are at hand.");
        }
    }

    // .gitmodules may name what is no longer in the tree; git's index says what is (mode 160000).
    private static async Task<IReadOnlyList<string>> Paths(Repository repository, string folder, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, ".gitmodules"))) return [];
        var answer = await repository.AskIn(folder, ["ls-files", "--stage", "-z"], cancel);
        return
        [
            .. answer.Output.Split('\0')
                .Where(entry => entry.StartsWith("160000 ", StringComparison.Ordinal))
                .Select(entry => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]),
        ];
    }
}
