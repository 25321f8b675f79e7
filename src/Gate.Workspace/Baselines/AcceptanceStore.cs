using Gate.Core.Baselines;
using Gate.Workspace.Files;

namespace Gate.Workspace.Baselines;

/// <summary>The file baselines/accepted.json: regressions that somebody took on purpose.</summary>
public sealed class AcceptanceStore
{
    /// <summary>The name of the file in the folder of the baselines.</summary>
    public const string FileName = "accepted.json";

    private readonly StoreFolder _folder;
    private readonly string _path;

    /// <summary>Opens the file in the folder of the baselines; neither need exist yet.</summary>
    public AcceptanceStore(string folder)
    {
        _folder = new StoreFolder(folder, AtomicFile.Create, StoreFolder.UsualWait);
        _path = Path.Combine(_folder.Root, FileName);
    }

    /// <summary>All acceptances, expired ones included; none when there is no file.</summary>
    public IReadOnlyList<Acceptance> Read()
    {
        var text = _folder.Read(_path);
        return text.Length == 0 ? [] : AcceptanceFormat.Read(text, _folder.Shown(_path));
    }

    /// <summary>Adds acceptances; an earlier one of the same benchmark and metric is replaced.</summary>
    public void Add(IReadOnlyList<Acceptance> acceptances) => _folder.Change(() =>
    {
        var replaced = acceptances.Select(Key).ToHashSet();
        Write([.. Read().Where(old => !replaced.Contains(Key(old))), .. acceptances.Reverse().DistinctBy(Key)]);
    });

    /// <summary>Removes what no longer holds on the given day, and says what that is.</summary>
    /// <param name="today">An acceptance holds up to and including its last day.</param>
    /// <param name="isDryRun">Whether to say only what would be removed.</param>
    public IReadOnlyList<Acceptance> RemoveExpired(DateOnly today, bool isDryRun)
    {
        if (isDryRun) return [.. Read().Where(accepted => accepted.Until < today)];
        IReadOnlyList<Acceptance> expired = [];
        _folder.Change(() =>
        {
            var all = Read();
            expired = [.. all.Where(accepted => accepted.Until < today)];
            if (expired.Count > 0) Write([.. all.Except(expired)]);
        });
        return expired;
    }

    private void Write(IReadOnlyList<Acceptance> acceptances) => _folder.Write(_path, AcceptanceFormat.Write(acceptances));

    private static object Key(Acceptance accepted) => (accepted.Benchmark, accepted.Metric);
}
