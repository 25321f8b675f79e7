using System.Globalization;
using System.Runtime.InteropServices;

namespace Gate.Running.Launching.Processors;

/// <summary>The threads of a process on Linux, each with a mask of its own: a process has none.</summary>
internal static class LinuxThreads
{
    // As many processors as the kernel can be built for; a shorter buffer is refused.
    private const int MaskBytes = 1024;

    /// <summary>What the runtime calls the thread that compiles in the background; the kernel keeps fifteen letters.</summary>
    public const string CompilerName = ".NET Tiered Com";

    /// <summary>Thread ids, the main thread (whose id is the process's) first: the runtime gives a new thread the mask of the main one.
    /// Empty when the process is gone.</summary>
    public static IReadOnlyList<int> Of(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(Folder(process)).Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).OrderBy(thread => thread != process)];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>Whether the runtime compiles on a thread: its work is not the benchmark's.</summary>
    public static bool IsCompiler(int process, int thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(Folder(process), thread.ToString(CultureInfo.InvariantCulture), "comm")).StartsWith(CompilerName, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The processor time of a thread; zero when it is gone.</summary>
    public static TimeSpan Run(int process, int thread)
    {
        try
        {
            // "<nanoseconds run> <nanoseconds waited> <slices>".
            var fields = File.ReadAllText(Path.Combine(Folder(process), thread.ToString(CultureInfo.InvariantCulture), "schedstat")).Split(' ');
            return TimeSpan.FromMicroseconds(double.Parse(fields[0], CultureInfo.InvariantCulture) / 1e3);
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>The folder in which the kernel keeps one folder a thread.</summary>
    public static string Folder(int process) => string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task");

    /// <summary>The processors that a thread may use (0: the calling one); empty when it is gone.</summary>
    public static IReadOnlyList<int> Cores(int thread)
    {
        var mask = new byte[MaskBytes];
        return GetAffinity(thread, mask.Length, mask) < 0 ? [] : [.. Enumerable.Range(0, MaskBytes * 8).Where(core => (mask[core / 8] & (1 << (core % 8))) != 0)];
    }

    /// <summary>Lets a thread use these processors only; false when the system refuses or the thread is gone.</summary>
    public static bool TryPin(int thread, IReadOnlyList<int> cores)
    {
        var mask = new byte[MaskBytes];
        foreach (var core in cores) mask[core / 8] |= (byte)(1 << (core % 8));
        return SetAffinity(thread, mask.Length, mask) == 0;
    }

    // Arrays of bytes need no marshalling code, and so no unsafe blocks in this project.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetAffinity(int thread, nint size, byte[] mask);

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAffinity(int thread, nint size, byte[] mask);
#pragma warning restore SYSLIB1054
}
