using System.Text;

namespace Gate.Testbeds.Tuning;

/// <summary>Adds entries to a journal. What was appended is on disk when the call returns.</summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly TuningJournal _journal;
    private readonly FileStream _stream;

    private JournalWriter(TuningJournal journal, FileStream stream)
    {
        _journal = journal;
        _stream = stream;
    }

    /// <summary>Goes on behind the last whole line; what a crash left of another is cut off.</summary>
    public static JournalWriter Open(TuningJournal journal) => journal.Guard(() =>
    {
        var stream = Stream(journal.File);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        stream.SetLength(bytes.AsSpan().LastIndexOf((byte)'\n') + 1);
        stream.Seek(0, SeekOrigin.End);
        return new JournalWriter(journal, stream);
    });

    /// <summary>Writes down an old value, before the setting is touched.</summary>
    public void Append(JournalEntry entry) => _journal.Guard(() =>
    {
        _stream.Write(Encoding.UTF8.GetBytes(JournalFormat.Write(entry) + "\n"));
        _stream.Flush(flushToDisk: true);
        return entry;
    });

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    private static FileStream Stream(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
}
