using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Running.Tests;

/// <summary>A copy of the test programs outside the repository, each built once by Gate when it is first asked for.</summary>
public sealed class Workbench : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<BuiltProgram>> _built = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<IReadOnlyList<ListedBenchmark>>> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<IReadOnlyList<LaunchResult>>> _launched = new(StringComparer.Ordinal);

    public Workbench()
    {
        Folder = Directory.CreateTempSubdirectory("gate-tests-").FullName;
        Copy(Path.Combine(AppContext.BaseDirectory, "Programs"), Sources);
    }

    /// <summary>Benchmarks that end or block their process.</summary>
    public static IReadOnlyList<string> Deadly { get; } = ["Kinds.Exiting.Exit", "Kinds.Hanging.Hang", "Kinds.Overflowing.Overflow"];

    public string Folder { get; }

    public string Sources => Path.Combine(Folder, "src");

    public string Logs => Path.Combine(Folder, "logs");

    public Task<BuiltProgram> Program(string project) =>
        Once(_built, project, () => Builder.Build(Request(project), CancellationToken.None));

    public Task<IReadOnlyList<ListedBenchmark>> Listed(string project) =>
        Once(_listed, project, () => List(project));

    /// <summary>All benchmarks of a program that leave their process alive, launched once in one process.</summary>
    public Task<IReadOnlyList<LaunchResult>> Launched(string project) =>
        Once(_launched, project, async () =>
        {
            var listed = await Listed(project);
            return await Launch(await Program(project), Quick, patience: null, [.. listed.Select(benchmark => benchmark.Id).Where(id => !Deadly.Contains(id.Name))]);
        });

    public async Task<IReadOnlyList<ListedBenchmark>> List(string project) =>
        await Launcher().List(await Program(project), CancellationToken.None);

    public BuildRequest Request(string project, string? root = null, string framework = "", string? output = null) => new()
    {
        Suite = new Suite("suite", project, Glob.Everything, framework, Suite.DefaultMetrics),
        Side = Side.Candidate,
        Root = root ?? Sources,
        Checkout = root ?? Sources,
        Output = output ?? Path.Combine(Folder, "out", project.Replace('/', '-')),
        Timeout = TimeSpan.FromMinutes(3),
    };

    public Launcher Launcher(TimeSpan? patience = null) => new(Logs, patience ?? Patience);

    public Task<IReadOnlyList<LaunchResult>> Launch(BuiltProgram program, Recipe recipe, TimeSpan? patience, params string[] names) =>
        Launch(program, recipe, patience, [.. names.Select(name => new BenchmarkId("suite", name))]);

    private async Task<IReadOnlyList<LaunchResult>> Launch(BuiltProgram program, Recipe recipe, TimeSpan? patience, IReadOnlyList<BenchmarkId> ids)
    {
        var results = new List<LaunchResult>();
        await foreach (var result in Launcher(patience).Launch(program, ids, recipe))
            results.Add(result);
        return results;
    }

    /// <summary>Quick, for these tests are about what is measured, not how well. Shorter iterations would not do:
    /// BenchmarkDotNet 0.14.0 counts some kilobytes of its own, which a few thousand operations do not round away.</summary>
    public static Recipe Quick { get; } = new() { Iterations = 3, WarmUps = 1 };

    /// <summary>A checkout of its own with the given files, so that a test can spoil it.</summary>
    public string NewCheckout(string name, string program, params (string Path, string Text)[] files)
    {
        var checkout = Path.Combine(Folder, name);
        foreach (var neutral in Directory.EnumerateFiles(Sources)) CopyFile(neutral, Path.Combine(checkout, Path.GetFileName(neutral)));
        Copy(Path.Combine(Sources, program), Path.Combine(checkout, program));
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(checkout, path))!);
            File.WriteAllText(Path.Combine(checkout, path), text);
        }

        return checkout;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Task<T> Once<T>(Dictionary<string, Task<T>> done, string key, Func<Task<T>> step)
    {
        lock (_lock)
        {
            if (!done.TryGetValue(key, out var result)) done[key] = result = step();
            return result;
        }
    }

    private static void Copy(string source, string destination)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            CopyFile(file, Path.Combine(destination, Path.GetRelativePath(source, file)));
    }

    private static void CopyFile(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}

/// <summary>Tests that share the programs; they run one after the other, as builds and measurements do.</summary>
[CollectionDefinition(Name)]
public sealed class Workbenches : ICollectionFixture<Workbench>
{
    public const string Name = "Programs";
}
