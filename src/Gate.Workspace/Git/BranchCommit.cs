using System.Globalization;
using System.Text;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Git;

/// <summary>Commits a change of some files onto a branch of the server, whatever is checked out here: the working tree and its index stay as they are.
/// When somebody else was quicker, the change is made anew on what they pushed, a few times.</summary>
public sealed class BranchCommit
{
    private const int Attempts = 5;
    private const string Remote = "origin";

    private readonly Repository _repository;
    private readonly string _cache;
    private readonly IReadOnlyDictionary<string, string> _credentials;
    private readonly Func<int, TimeSpan> _wait;

    /// <summary>Commits to branches of the server that a clone was made from.</summary>
    /// <param name="repository">The clone.</param>
    /// <param name="cacheFolder">Where the change is made.</param>
    /// <param name="environment">The variables of the process: GITHUB_TOKEN signs what goes to GITHUB_SERVER_URL, and only that.</param>
    public BranchCommit(Repository repository, string cacheFolder, IReadOnlyDictionary<string, string> environment)
        : this(repository, cacheFolder, environment, Jittered)
    {
    }

    internal BranchCommit(Repository repository, string cacheFolder, IReadOnlyDictionary<string, string> environment, Func<int, TimeSpan> wait)
    {
        _repository = repository;
        _cache = cacheFolder;
        _credentials = Credentials(environment);
        _wait = wait;
    }

    /// <summary>Makes the change, commits and pushes it.</summary>
    /// <param name="branch">The branch; made from HEAD when the server has none of that name.</param>
    /// <param name="path">The file or folder that is committed, relative to the top, with forward slashes.</param>
    /// <param name="message">The message of the commit.</param>
    /// <param name="change">Gets the top folder of a checkout in which the path is as the branch has it, and changes it there.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The commit that was pushed; empty when there was nothing to change.</returns>
    /// <exception cref="GateException">It is no branch, or could not be pushed.</exception>
    public async Task<string> Push(string branch, string path, string message, Action<string> change, CancellationToken cancel = default)
    {
        if (!(await _repository.Ask(["check-ref-format", $"refs/heads/{branch}"], cancel)).IsSuccess || branch.StartsWith('-'))
            throw new GateException(Codes.BranchNotPushed, $"{Quoted.Text(branch)} cannot be the name of a branch.");
        var folder = Path.Combine(_cache, "commits", Guid.NewGuid().ToString("N")[..12]);
        try
        {
            await Must(_repository.Root, ["worktree", "add", "--no-checkout", "--detach", "--quiet", folder, "HEAD"], cancel);
            return await Push(folder, branch, path, message, change, cancel);
        }
        finally
        {
            await _repository.Ask(["worktree", "remove", "--force", folder], CancellationToken.None);
        }
    }

    private async Task<string> Push(string folder, string branch, string path, string message, Action<string> change, CancellationToken cancel)
    {
        var words = "";
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (attempt > 1) await Task.Delay(_wait(attempt), cancel);
            await Begin(folder, branch, path, cancel);
            change(folder);
            await Must(folder, ["add", "--all", "--", path], cancel);
            if ((await _repository.AskIn(folder, ["diff", "--cached", "--quiet"], cancel)).IsSuccess) return "";
            await Must(folder, [.. await Identity(folder, cancel), "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message], cancel);
            var pushed = await _repository.AskSigned(folder, ["push", "--quiet", Remote, $"HEAD:refs/heads/{branch}"], _credentials, cancel);
            if (pushed.IsSuccess) return (await _repository.AskIn(folder, ["rev-parse", "HEAD"], cancel)).Line;
            words = GitCommand.Words(pushed);
        }

        throw new GateException(Codes.BranchNotPushed, string.Create(CultureInfo.InvariantCulture, $"The branch '{branch}' could not be pushed in {Attempts} attempts: {words}"));
    }

    // The index of the branch with only the path's files on disk: the rest is neither needed nor changed.
    private async Task Begin(string folder, string branch, string path, CancellationToken cancel)
    {
        var fetched = await _repository.AskSigned(folder, ["fetch", "--quiet", "--no-tags", Remote, $"refs/heads/{branch}"], _credentials, cancel);
        if (fetched.IsSuccess) await Must(folder, ["update-ref", "--no-deref", "HEAD", "FETCH_HEAD"], cancel);
        await Must(folder, ["reset", "--quiet"], cancel);
        await Must(folder, ["clean", "-fdxq"], cancel);
        var there = await _repository.AskIn(folder, ["ls-files", "--error-unmatch", "--", path], cancel);
        if (there.IsSuccess) await Must(folder, ["checkout", "--", path], cancel);
    }

    private async Task<string[]> Identity(string folder, CancellationToken cancel) =>
        (await _repository.AskIn(folder, ["config", "user.email"], cancel)).IsSuccess ? [] : ["-c", "user.name=Gate", "-c", "user.email=gate@localhost"];

    private async Task Must(string folder, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var answer = await _repository.AskIn(folder, arguments, cancel);
        if (!answer.IsSuccess) throw GitCommand.Failed(arguments, answer);
    }

    // Through the environment of git, where no list of processes shows it.
    private static Dictionary<string, string> Credentials(IReadOnlyDictionary<string, string> environment) =>
        environment.TryGetValue("GITHUB_TOKEN", out var token) && token.Length > 0 && environment.TryGetValue("GITHUB_SERVER_URL", out var server) && server.StartsWith("https://", StringComparison.Ordinal)
            ? new(StringComparer.Ordinal)
            {
                ["GIT_CONFIG_COUNT"] = "1",
                ["GIT_CONFIG_KEY_0"] = $"http.{server.TrimEnd('/')}/.extraheader",
                ["GIT_CONFIG_VALUE_0"] = $"AUTHORIZATION: basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"x-access-token:{token}"))}",
            }
            : new(StringComparer.Ordinal);

    private static TimeSpan Jittered(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()));
}
