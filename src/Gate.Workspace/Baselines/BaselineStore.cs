using System.Diagnostics.CodeAnalysis;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;
using Gate.Workspace.Files;

namespace Gate.Workspace.Baselines;

/// <summary>A baseline file of the store.</summary>
public sealed record StoredFile(string Testbed, string Suite, string Path);

/// <summary>What pruning removes: from which file, and what.</summary>
public sealed record Pruned(string File, string What);

/// <summary>The folder baselines/: one file a testbed and suite. Everything that changes it is atomic and excludes other writers.</summary>
public sealed class BaselineStore
{
    private const string Ending = ".json";

    private readonly StoreFolder _folder;

    /// <summary>Opens the store of a folder, which need not exist yet.</summary>
    public BaselineStore(string folder)
        : this(folder, AtomicFile.Create, StoreFolder.UsualWait)
    {
    }

    internal BaselineStore(string folder, Func<string, Stream> create, TimeSpan wait) => _folder = new StoreFolder(folder, create, wait);

    /// <summary>The baseline of a suite on a testbed; false when none is stored.</summary>
    /// <exception cref="GateException">A file is there and cannot be used.</exception>
    public bool TryRead(string testbed, string suite, [NotNullWhen(true)] out Baseline? baseline)
    {
        var path = PathOf(testbed, suite);
        var text = _folder.Read(path);
        baseline = text.Length == 0 ? null : Read(text, testbed, suite, path);
        return baseline is not null;
    }

    /// <summary>The files of the store by testbed and suite; files of other kinds are passed over.</summary>
    public IReadOnlyList<StoredFile> List() =>
        !Directory.Exists(_folder.Root) ? [] :
        [
            .. Directory.EnumerateDirectories(_folder.Root)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + Ending))
                .Select(path => new StoredFile(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path), path))
                .Where(file => TestbedFolder.IsValid(file.Testbed) && EntryName.IsValid(file.Suite))
                .OrderBy(file => file.Testbed, StringComparer.Ordinal)
                .ThenBy(file => file.Suite, StringComparer.Ordinal),
        ];

    /// <summary>Stores a baseline in place of the one before.</summary>
    public void Write(Baseline baseline)
    {
        var path = PathOf(baseline.Testbed.Name, baseline.Suite);
        var text = BaselineFormat.Write(baseline);
        _folder.Change(() => _folder.Write(path, text));
    }

    /// <summary>Reads, changes and stores a baseline while nobody else can, so that no writer's session is lost. Gives what was stored.</summary>
    /// <param name="testbed">The testbed's name.</param>
    /// <param name="suite">The suite's name.</param>
    /// <param name="change">Gets the stored baseline, or null when there is none.</param>
    public Baseline Update(string testbed, string suite, Func<Baseline?, Baseline> change)
    {
        var changed = default(Baseline);
        _folder.Change(() =>
        {
            changed = change(TryRead(testbed, suite, out var stored) ? stored : null);
            _folder.Write(PathOf(changed.Testbed.Name, changed.Suite), BaselineFormat.Write(changed));
        });
        return changed!;
    }

    /// <summary>Removes the baselines of suites that gate.yml no longer has, sessions beyond those kept, and benchmarks that the newest session did not measure.
    /// Nothing is changed when a file cannot be read.</summary>
    /// <param name="suites">The suites that gate.yml has.</param>
    /// <param name="learn">How a metric's scatter is learned from the launches that stay.</param>
    /// <param name="isDryRun">Whether to say only what would be removed.</param>
    public IReadOnlyList<Pruned> Prune(IReadOnlyCollection<string> suites, Func<IReadOnlyList<Launch>, Noise> learn, bool isDryRun)
    {
        if (isDryRun) return [.. Prunings(suites, learn).SelectMany(pruning => pruning.Removed)];
        var removed = new List<Pruned>();
        _folder.Change(() =>
        {
            foreach (var pruning in Prunings(suites, learn))
            {
                pruning.Apply();
                removed.AddRange(pruning.Removed);
            }
        });
        return removed;
    }

    /// <summary>The baseline that the text of a file of the store holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="testbed">The testbed that its path names.</param>
    /// <param name="suite">The suite that its path names.</param>
    /// <param name="shown">The path, for messages.</param>
    /// <exception cref="GateException">It is no baseline, or another one.</exception>
    public static Baseline Parse(string text, string testbed, string suite, string shown)
    {
        // A file that was copied or moved by hand would judge one suite by the numbers of another.
        var baseline = BaselineFormat.Read(text, shown);
        if (string.Equals(baseline.Suite, suite, StringComparison.Ordinal) && string.Equals(baseline.Testbed.Name, testbed, StringComparison.Ordinal)) return baseline;
        throw new GateException(
            Codes.BaselineContent,
            $"The file holds the suite {Quoted.Text(baseline.Suite)} of the testbed {Quoted.Text(baseline.Testbed.Name)}, which its path contradicts. Restore it with git, or measure again.",
            new Location(shown));
    }

    private List<Pruning> Prunings(IReadOnlyCollection<string> suites, Func<IReadOnlyList<Launch>, Noise> learn) =>
        [.. List().Select(file => suites.Contains(file.Suite, StringComparer.Ordinal) ? Trimmed(file, learn) : Removed(file))];

    private Pruning Removed(StoredFile file) =>
        new([new Pruned(_folder.Shown(file.Path), $"the suite '{file.Suite}' is not in gate.yml")], () => StoreFolder.Remove(file.Path));

    private Pruning Trimmed(StoredFile file, Func<IReadOnlyList<Launch>, Noise> learn)
    {
        var (baseline, removed) = BaselineTrim.Trim(Read(_folder.Read(file.Path), file.Testbed, file.Suite, file.Path), learn);
        Action apply = removed.Count == 0 ? () => { } : () => _folder.Write(file.Path, BaselineFormat.Write(baseline));
        return new Pruning([.. removed.Select(what => new Pruned(_folder.Shown(file.Path), what))], apply);
    }

    private Baseline Read(string text, string testbed, string suite, string path) => Parse(text, testbed, suite, _folder.Shown(path));

    private string PathOf(string testbed, string suite)
    {
        var folder = _folder.Of(testbed);
        if (!EntryName.IsValid(suite)) throw new GateException(Codes.BaselineName, $"The suite name {Quoted.Text(suite)} cannot name a file. Use letters, digits, '-', '_' and '.'.");
        return Path.Combine(folder, suite + Ending);
    }

    private sealed record Pruning(IReadOnlyList<Pruned> Removed, Action Apply);
}
