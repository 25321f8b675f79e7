using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>A user's git repository with one small benchmark project and a gate.yml, made once; each test begins with the committed files.</summary>
public sealed class CheckedRepository : IAsyncLifetime, IDisposable
{
    public const string Source = "bench/Buffers.cs";

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<(ToolAnswer Answer, string RunFile)>> _hungrier;

    public CheckedRepository() => _hungrier = new(CheckHungrier);

    public string Root => _folder.At("work");

    public async Task InitializeAsync()
    {
        _folder.Write("work/.gitignore", "bin/\nobj/\n");
        _folder.Write("work/Directory.Build.props", "<Project />\n");
        _folder.Write("work/gate.yml", """
            version: 1
            suites:
              bench:
                benchmarkdotnet: { project: bench/Bench.csproj }
            policy:
              thresholds:
                time: { tolerate: 1%, catch: 30% }
            budget: { time: 60s, launches: { min: 5, max: 14 } }

            """);
        _folder.Write("work/counts.yml", """
            version: 1
            suites:
              bench:
                benchmarkdotnet: { project: bench/Bench.csproj }
                metrics: [instructions]

            """);
        _folder.Write("work/bench/Bench.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="BenchmarkDotNet" Version="0.15.8" />
              </ItemGroup>
            </Project>

            """);
        _folder.Write("work/bench/Program.cs", "BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);\n");
        _folder.Write($"work/{Source}", """
            using BenchmarkDotNet.Attributes;

            public class Buffers
            {
                public static object Kept;

                [Benchmark]
                public byte[] Fill() => new byte[1000];

                [Benchmark]
                public int Sum()
                {
                    var sum = 0;
                    for (var i = 0; i < 500; i++) sum = sum * 31 + i;
                    return sum;
                }
            }

            """);
        await Git("init", "--quiet", "--initial-branch=main");
        await Git("add", "--all");
        await CommitAll(Root, "Measure buffers");
    }

    /// <summary>The check of a change that allocates one more object an operation in Fill, and the file of its run.</summary>
    internal Task<(ToolAnswer Answer, string RunFile)> Hungrier => _hungrier.Value;

    /// <summary>Runs the tool in the repository, with one text of one file replaced and not committed.</summary>
    internal async Task<ToolAnswer> Changed(string file, string text, string replacement, params IReadOnlyList<string> arguments)
    {
        await Change(file, text, replacement);
        return await Run(arguments);
    }

    /// <summary>Replaces one text of one committed file.</summary>
    internal async Task Change(string file, string text, string replacement)
    {
        await Git("checkout", "--quiet", "--", ".");
        var path = Path.Combine(Root, file);
        var before = await File.ReadAllTextAsync(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, before.Replace(text, replacement, StringComparison.Ordinal));
    }

    /// <summary>Runs the tool in the repository as it is.</summary>
    internal Task<ToolAnswer> Run(params IReadOnlyList<string> arguments) => RunWith([], arguments);

    /// <summary>Runs the tool in the repository as it is, with variables.</summary>
    internal Task<ToolAnswer> RunWith(IReadOnlyList<(string Name, string Value)> variables, params IReadOnlyList<string> arguments) =>
        Tool.Run(Root, [("GATE_CACHE", _folder.At("cache")), .. variables], arguments);

    /// <summary>Commits the repository as it is.</summary>
    internal async Task Commit(string message)
    {
        await Git("add", "--all");
        await CommitAll(Root, message);
    }

    /// <summary>Commits one replaced text on a branch, and checks out the merge of it that GitHub makes of a pull request.</summary>
    internal async Task<(string Base, string Head, string Merge)> MakePullRequest(string file, string text, string replacement)
    {
        await Git("checkout", "--quiet", "-B", "faster", "main");
        await Change(file, text, replacement);
        await Commit("Parse twice");
        await Git("checkout", "--quiet", "--detach", "main");
        await Git("-c", "user.name=GitHub", "-c", "user.email=noreply@example.org", "-c", "commit.gpgsign=false", "merge", "--quiet", "--no-ff", "--no-edit", "faster");
        return (await Ask("rev-parse", "main"), await Ask("rev-parse", "faster"), await Ask("rev-parse", "HEAD"));
    }

    /// <summary>Pushes what is committed to a server of its own, and tells the commit.</summary>
    internal async Task<string> PushToServer()
    {
        if (!Directory.Exists(_folder.At("server")))
        {
            await Git("init", "--quiet", "--bare", _folder.At("server"));
            await Git("remote", "add", "origin", _folder.At("server"));
        }

        await Git("push", "--quiet", "--force", "origin", "HEAD:refs/heads/main");
        return await Ask("rev-parse", "HEAD");
    }

    /// <summary>The text of a file on the server's branch main.</summary>
    internal Task<string> AtServer(string file) => Ask("--git-dir", _folder.At("server"), "show", $"main:{file}");

    /// <summary>The text of a file at a commit.</summary>
    internal async Task<string> At(string commit, string file) => $"{await Ask("show", $"{commit}:{file}")}\n";

    /// <summary>Runs the tool in a clone that holds the newest of two commits only.</summary>
    internal async Task<ToolAnswer> InShallowClone(params IReadOnlyList<string> arguments)
    {
        var (whole, clone) = (_folder.At("whole"), _folder.At("shallow"));
        await Git("clone", "--quiet", Root, whole);
        await CommitAll(whole, "Nothing of weight", "--allow-empty");
        await Git("clone", "--quiet", "--depth=1", new Uri(whole).AbsoluteUri, clone);
        return await Tool.Run(clone, [("GATE_CACHE", _folder.At("cache"))], arguments);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        // git makes the files of its object store read-only, which stops a recursive delete on Windows.
        foreach (var file in new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly && file.LinkTarget is null))
            file.IsReadOnly = false;
        _folder.Dispose();
    }

    private async Task<(ToolAnswer Answer, string RunFile)> CheckHungrier()
    {
        var answer = await Changed(Source, "Fill() => new byte[1000];", "Fill() { Kept = new object(); return new byte[1000]; }", "check", "--format", "json", "--seed", "1");
        return (answer, answer.Error.Split('\n').LastOrDefault(line => line.StartsWith("Run file: ", StringComparison.Ordinal), "").Replace("Run file: ", "", StringComparison.Ordinal).Trim());
    }

    private Task CommitAll(string folder, string message, params string[] options) =>
        Git(["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message, .. options]);

    private async Task<string> Ask(params string[] arguments) =>
        (await CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(Root).ExecuteBufferedAsync()).StandardOutput.TrimEnd();

    private Task Git(params string[] arguments) =>
        CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(Root).ExecuteBufferedAsync();
}
