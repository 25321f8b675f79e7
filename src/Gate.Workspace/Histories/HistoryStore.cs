using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Workspace.Baselines;
using Gate.Workspace.Files;

namespace Gate.Workspace.Histories;

/// <summary>The files TESTBED/history/SUITE.LEVEL.HASH.jsonl of a folder. A file is written once and never changed, so that git has nothing to merge
/// and writers need not wait for one another: a session is a file of level 0; sixteen files of a level are then joined into one of the next
/// (the log-structured merge of O'Neil and others 1996). Whoever reads takes each session once, wherever it is found: a join that was
/// cut off, or that two branches did each for itself, doubles nothing.</summary>
public sealed class HistoryStore : IHistoryStore
{
    /// <summary>How many sessions of a suite and testbed are kept at least; files with older ones only are removed when files are joined.</summary>
    public const int SessionsKept = 4096;

    private const string FolderName = "history";
    private const int Attempts = 10;

    private readonly StoreFolder _folder;
    private readonly Func<string, Stream> _create;

    /// <summary>Opens the store of a folder, which need not exist yet.</summary>
    public HistoryStore(string folder)
        : this(folder, AtomicFile.Create)
    {
    }

    internal HistoryStore(string folder, Func<string, Stream> create)
    {
        _create = create;
        _folder = new StoreFolder(folder, create, StoreFolder.UsualWait);
    }

    /// <summary>Adds sessions of one suite and testbed; what is there already stays as it is.</summary>
    /// <exception cref="GateException">The names cannot be files, or the file system refused.</exception>
    public void Append(History added)
    {
        if (!EntryName.IsValid(added.Suite)) throw new GateException(Codes.BaselineName, $"The suite name '{added.Suite}' cannot name a file.");
        if (added.Sessions.Count == 0) return;
        try
        {
            var folder = Directory.CreateDirectory(FolderOf(added.Testbed)).FullName;
            // Many sessions at once, as of an import, are no file of level 0: they would be joined over and over.
            var path = Path.Combine(folder, HistoryFile.Of(added, HistoryFile.LevelFor(added.Sessions.Count)).Name);
            if (!File.Exists(path)) AtomicFile.Write(path, HistoryFormat.Write(added), _create);
            new HistoryCompaction(folder, added.Testbed, added.Suite, this, _create).RunIfDue();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.BaselineWrite, $"The history cannot be written: {error.Message} What was stored before is unchanged.", new Location(_folder.Shown(_folder.Root)));
        }
    }

    /// <summary>What is stored of a suite on a testbed, with the wanted benchmarks only; without sessions where nothing is.</summary>
    /// <exception cref="GateException">A file is there and cannot be used.</exception>
    public History Read(string testbed, string suite, Func<BenchmarkId, bool> wanted)
    {
        for (var attempt = 1; ; attempt++)
        {
            var texts = FilesOf(testbed, suite).Select(file => (file, Text: _folder.Read(file.Path))).ToList();
            // A file that is gone was joined into another one since it was listed.
            if (attempt < Attempts && texts.Exists(read => read.Text.Length == 0)) continue;
            return HistoryJoin.Of(suite, testbed, [.. texts.Where(read => read.Text.Length > 0).Select(read => Checked(HistoryFormat.Read(read.Text, _folder.Shown(read.file.Path), wanted), read.file))]);
        }
    }

    /// <summary>The testbeds and suites that have a history, in ordinal order.</summary>
    public IReadOnlyList<(string Testbed, string Suite)> List() =>
        !Directory.Exists(_folder.Root) ? [] :
        [
            .. Directory.EnumerateDirectories(_folder.Root)
                .Select(folder => Path.GetFileName(folder))
                .Where(TestbedFolder.IsValid)
                .SelectMany(testbed => Files(testbed).Select(file => (testbed, file.Suite)))
                .Distinct()
                .Order(),
        ];

    internal IReadOnlyList<HistoryFile> FilesOf(string testbed, string suite) =>
        [.. Files(testbed).Where(file => string.Equals(file.Suite, suite, StringComparison.Ordinal))];

    internal History ReadHeader(HistoryFile file) => Checked(new HistoryParser(_folder.Read(file.Path), _folder.Shown(file.Path)).ReadHeader(), file);

    internal History ReadFile(HistoryFile file) => Checked(HistoryFormat.Read(_folder.Read(file.Path), _folder.Shown(file.Path), static _ => true), file);

    private IEnumerable<HistoryFile> Files(string testbed)
    {
        var folder = FolderOf(testbed);
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*" + HistoryFile.Ending).Select(HistoryFile.TryParse).OfType<HistoryFile>().OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    private string FolderOf(string testbed) => Path.Combine(_folder.Of(testbed), FolderName);

    // A file that was renamed or copied by hand would give one machine's numbers to another.
    private History Checked(History history, HistoryFile file) =>
        string.Equals(history.Suite, file.Suite, StringComparison.Ordinal) && string.Equals(history.Testbed, file.Testbed, StringComparison.Ordinal)
            ? history
            : throw new GateException(Codes.BaselineContent, "The file holds the history of another testbed or suite than its path says. Restore it with git, or remove it.", new Location(_folder.Shown(file.Path)));
}
