using System.Globalization;
using System.Text;
using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tuning;

/// <summary>The kernel's settings: small files under /sys and /proc, below the root of the file system or below a folder that holds a copy.</summary>
/// <param name="root">The folder that the kernel's paths begin in; "/" on a real machine.</param>
public class SysTree(string root)
{
    // EROFS: containers see /sys read-only, for root too.
    private const int ReadOnlyFileSystem = 30;

    /// <summary>The settings of this machine.</summary>
    /// <exception cref="GateException">GATE8100: it does not run Linux; says what to do by hand.</exception>
    public static SysTree OfThisMachine() =>
        OperatingSystem.IsLinux() ? new SysTree("/") : throw TuningSystem.Refusal(isWindows: OperatingSystem.IsWindows());

    /// <summary>What is another after every start of the machine; empty when the kernel does not say.</summary>
    public string BootId => Value(KernelPaths.BootId);

    /// <summary>Whether the processors say that this is a virtual machine.</summary>
    public bool IsVirtual => Virtualisation.Parse(Read(KernelPaths.Processor), "") == true;

    /// <summary>Whether there is a file of that path.</summary>
    public bool Has(string path) => File.Exists(At(path));

    /// <summary>The text of a file as it is; empty when there is none or it cannot be read.</summary>
    public string Read(string path)
    {
        try
        {
            return File.ReadAllText(At(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The setting that a file holds, without the end of the line; empty when there is none or it is no printable text.</summary>
    public string Value(string path) => Plain(Read(path));

    /// <summary>The numbers of folders such as cpu0, cpu1, in ascending order.</summary>
    public IReadOnlyList<int> Numbers(string folder, string prefix)
    {
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(At(folder))
                    .Select(path => Path.GetFileName(path))
                    .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(name => int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
                    .Where(number => number >= 0)
                    .Order(),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether this process has the right to write to a file; true too when something else than rights is in the way.</summary>
    public bool Permits(string path)
    {
        try
        {
            File.OpenHandle(At(path), FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
            return true;
        }
        catch (Exception fault) when (IsDenied(fault))
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Writes to a file that is there. Errors of the file system are thrown.</summary>
    public virtual void Write(string path, string value)
    {
        // The kernel takes each call of write as a whole value, so nothing may be split or buffered.
        using var file = new FileStream(At(path), FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Write(Encoding.UTF8.GetBytes(value));
    }

    internal static bool IsDenied(Exception fault) =>
        fault is UnauthorizedAccessException || (fault is IOException && fault.HResult == ReadOnlyFileSystem);

    internal static string Plain(string text) =>
        text.Trim() is { Length: > 0 } value && value.All(letter => letter is >= ' ' and <= '~') ? value : "";

    private string At(string path) => Path.Combine(root, path.TrimStart('/'));
}
