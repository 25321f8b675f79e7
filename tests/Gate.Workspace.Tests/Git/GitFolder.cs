using System.Diagnostics;
using Gate.Workspace.Git;

namespace Gate.Workspace.Tests.Git;

/// <summary>A real repository in a temporary folder, made with the git command and untouched by the user's own configuration.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitFolder()
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")!,
            ["HOME"] = _folder.At("home"),
            ["USERPROFILE"] = _folder.At("home"),
            ["SystemRoot"] = System.Environment.GetEnvironmentVariable("SystemRoot") ?? "",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = _folder.Write("home/gitconfig", "[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n[user]\n\tname = Ada\n\temail = ada@example.org\n"),
        };
        Directory.CreateDirectory(Root);
    }

    public Dictionary<string, string> Environment { get; }

    public string Root => _folder.At("work");

    public string Cache => _folder.At("cache");

    public string Beside(string name) => _folder.At(name);

    public static GitFolder WithCommits(int count)
    {
        var folder = new GitFolder();
        folder.Git("init");
        for (var i = 1; i <= count; i++) folder.Commit($"commit {i}", "file.txt", $"{i}\n");
        return folder;
    }

    public Task<Repository> Open(string folder = "") => Repository.Discover(folder.Length == 0 ? Root : folder, Environment);

    public void Write(string name, string text) => _folder.Write("work/" + name, text);

    public string Commit(string message, string name, string text)
    {
        Write(name, text);
        Git("add", "--all");
        return Commit(message);
    }

    public string Commit(string message)
    {
        Git("commit", "--allow-empty", "--message", message);
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output.Trim();
    }

    public void Dispose() => _folder.Dispose();
}
