using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>A git repository of any files, committed; a test changes some of them and checks.</summary>
internal sealed class ToolRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static async Task<ToolRepository> Create(params (string Name, string Text)[] files)
    {
        var repository = new ToolRepository();
        foreach (var (name, text) in files) repository.Write(name, text);
        await repository.Git("init", "--quiet", "--initial-branch=main");
        await repository.Commit("Begin");
        return repository;
    }

    /// <summary>Commits all that is there.</summary>
    public async Task Commit(string message)
    {
        await Git("add", "--all");
        await Git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    /// <summary>Writes a file; one that begins as a script can be run.</summary>
    public void Write(string name, string text)
    {
        var path = _folder.Write($"work/{name}", text);
        if (text.StartsWith("#!", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Remove(string name) => File.Delete(_folder.At($"work/{name}"));

    public Task<ToolAnswer> Run(params IReadOnlyList<string> arguments) => RunWith([], arguments);

    /// <summary>Runs the tool with variables of its own.</summary>
    public Task<ToolAnswer> RunWith(IReadOnlyList<(string Name, string Value)> variables, params IReadOnlyList<string> arguments) =>
        Tool.Run(_folder.At("work"), [("GATE_CACHE", _folder.At("cache")), .. variables], arguments);

    /// <summary>The verdict of one metric of the benchmark whose name ends so.</summary>
    public static string Verdict(ToolAnswer answer, string benchmark, string metric) => (string)Assert.Single(
        answer.Findings,
        finding => ((string)finding["benchmark"]!).EndsWith(benchmark, StringComparison.Ordinal) && (string?)finding["metric"] == metric)["verdict"]!;

    /// <summary>Runs git in the repository.</summary>
    public Task Git(params string[] arguments) => CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_folder.At("work")).ExecuteBufferedAsync();

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly && file.LinkTarget is null))
            file.IsReadOnly = false;
        _folder.Dispose();
    }
}
