using System.Text;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;
using Gate.Workspace.Files;

namespace Gate.Workspace.Baselines;

/// <summary>The folder baselines/ as files: reads whole texts, and changes them under one lock.</summary>
internal sealed class StoreFolder(string root, Func<string, Stream> create, TimeSpan wait)
{
    private const long LargestBytes = 256L * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How long a writer waits for another.</summary>
    public static TimeSpan UsualWait { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The folder of a testbed.</summary>
    /// <exception cref="GateException">GATE5006: its name cannot be one.</exception>
    public string Of(string testbed) => TestbedFolder.IsValid(testbed)
        ? Path.Combine(Root, testbed)
        : throw new GateException(Codes.BaselineName, $"The testbed name {Quoted.Text(testbed)} cannot name a folder. Set `testbed: {{ name: … }}` in gate.yml to letters, digits, '-', '_' and '.'.");

    /// <summary>The name of a file of the store as it is said in messages: "baselines/bench-01/pools.json".</summary>
    public string Shown(string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(Root) ?? Root, path).Replace('\\', '/');

    /// <summary>The text of a file; empty when there is none.</summary>
    public string Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return "";
            if (new FileInfo(path).Length > LargestBytes) throw new GateException(Codes.BaselineUnreadable, "The file is larger than 256 MiB.", new Location(Shown(path)));
            return File.ReadAllText(path, StrictUtf8) is { Length: > 0 } text
                ? text
                : throw new GateException(Codes.BaselineSyntax, "The file is empty. Restore it with git.", new Location(Shown(path), 1, 1));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.BaselineUnreadable, $"The file cannot be read: {error.Message}", new Location(Shown(path)));
        }
        catch (DecoderFallbackException)
        {
            throw new GateException(Codes.BaselineSyntax, "The file is not UTF-8. Restore it with git.", new Location(Shown(path)));
        }
    }

    /// <summary>Makes changes while no other process or thread makes any.</summary>
    public void Change(Action changes)
    {
        try
        {
            Directory.CreateDirectory(Root);
            var path = Path.Combine(Root, ".lock");
            if (!FileLock.TryAcquire(path, wait, out var held)) throw Locked(path);
            using (held) changes();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.BaselineWrite, $"The baselines cannot be written: {error.Message} What was stored before is unchanged.", new Location(Shown(Root)));
        }
    }

    /// <summary>Replaces the text of a file; called within <see cref="Change"/>.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.RemoveRemains(path);
        AtomicFile.Write(path, text, create);
    }

    /// <summary>Removes a file, and its folder when nothing else is in it; called within <see cref="Change"/>.</summary>
    public static void Remove(string path)
    {
        File.Delete(path);
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    private GateException Locked(string path) => new(
        Codes.BaselineLocked,
        $"The baselines are being written by {FileLock.HolderOf(path)}, which did not finish in time. Wait for it to end, then try again.",
        new Location(Shown(Root)));
}
