using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tuning;

/// <summary>The file that keeps the old value of every setting that was changed, from before the change until all is undone.
/// It outlives a crash at any point, and a restart of the machine.</summary>
/// <param name="folder">The folder that holds it.</param>
public sealed class TuningJournal(string folder)
{
    /// <summary>Where a machine keeps it: one journal a machine, whoever tunes.</summary>
    public const string DefaultFolder = "/var/lib/gate";

    // EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int InUse = OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>The path of the journal.</summary>
    public string File => Path.Combine(folder, "tune.jsonl");

    /// <summary>Whether something has been tuned and not been undone.</summary>
    public bool Exists => System.IO.File.Exists(File);

    /// <summary>Keeps other processes from tuning and undoing until it is disposed. The file stays: removing it would let two in.</summary>
    /// <exception cref="GateException">GATE8102: another process tunes; GATE8103: the folder cannot be used.</exception>
    internal FileStream Lock() => Guard(() =>
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "tune.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult == InUse)
        {
            throw new GateException(Codes.TuningInProgress, $"Another process holds '{path}' while it tunes this machine or undoes it. Wait until it has ended, and try again.");
        }
    });

    /// <summary>What has been tuned and not been undone, oldest first, and the numbers of lines that do not say.</summary>
    internal (IReadOnlyList<JournalEntry> Entries, IReadOnlyList<int> Damaged) Read() =>
        Guard(() => Exists ? JournalFormat.Read(System.IO.File.ReadAllText(File)) : ([], []));

    /// <summary>All is undone: the journal is put aside as tune.jsonl.undone, for whoever wants to know what was.</summary>
    internal void Retire() => Guard(() =>
    {
        System.IO.File.Move(File, File + ".undone", overwrite: true);
        return File;
    });

    /// <summary>That a line is no entry.</summary>
    internal GateException Damage(int line) => new(Codes.TuningJournalDamaged, DamageOf(line), new Location(File, line, 1));

    internal static string DamageOf(int line) => string.Create(
        CultureInfo.InvariantCulture,
        $"Line {line} of the journal is no entry of it. Look at it, restore what it was about by hand or restart the machine, and delete the file.");

    /// <summary>Does something with the journal's files. Lack of rights is thrown as it is, other trouble as GATE8103.</summary>
    internal T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (IOException fault) when (!SysTree.IsDenied(fault))
        {
            throw new GateException(Codes.TuningJournalUnwritable, $"'{File}' cannot be read or written: {fault.Message} Nothing more is changed without it.");
        }
    }
}
