using System.ComponentModel;
using System.Diagnostics;

namespace Gate.Running.Launching.Processors;

/// <summary>Which processors one running process may use, changed for a while and given back.</summary>
internal sealed class Affinity(Process process)
{
    // Threads that start while others are being pinned are caught in the next round; a program that never stops starting some is not.
    private const int Rounds = 20;

    private readonly int _id = process.Id;
    private readonly Dictionary<int, IReadOnlyList<int>> _threadsBefore = [];
    private IReadOnlyList<int> _before = [];
    private IReadOnlyList<int> _compilers = [];

    /// <summary>The processors that Gate itself may use, in ascending order; empty where the system does not tell.</summary>
    public static IReadOnlyList<int> Allowed
    {
        get
        {
            if (OperatingSystem.IsLinux()) return LinuxThreads.Cores(Environment.ProcessId);
            if (!OperatingSystem.IsWindows()) return [];
            using var self = Process.GetCurrentProcess();
            return Cores(self.ProcessorAffinity);
        }
    }

    /// <summary>Puts every thread of the process on these processors, and reads back where they are.</summary>
    public Pinning Pin(IReadOnlyList<int> cores)
    {
        try
        {
            return OperatingSystem.IsLinux() ? PinThreads(cores)
                : OperatingSystem.IsWindows() ? PinProcess(cores)
                : new Pinning([], "This system cannot pin a process to a processor.");
        }
        catch (Exception exception) when (IsGone(exception))
        {
            return new Pinning([], $"The process could not be pinned: {exception.Message}");
        }
    }

    /// <summary>Lets threads that compile leave the processors of a pinned process: the runtime starts them when it needs them.</summary>
    public void FreeCompilers()
    {
        if (_before.Count == 0 || !OperatingSystem.IsLinux()) return;
        _compilers = [.. LinuxThreads.Of(_id).Where(thread => LinuxThreads.IsCompiler(_id, thread))];
        foreach (var thread in _compilers) LinuxThreads.TryPin(thread, _before);
    }

    /// <summary>What those threads have run: not on the processors of the duel.</summary>
    public TimeSpan Compiled => _compilers.Aggregate(TimeSpan.Zero, (sum, thread) => sum + LinuxThreads.Run(_id, thread));

    /// <summary>Lets the process use again what it could before.</summary>
    public void Release()
    {
        if (_before.Count == 0) return;
        try
        {
            if (OperatingSystem.IsLinux())
            {
                foreach (var thread in LinuxThreads.Of(_id))
                    LinuxThreads.TryPin(thread, _threadsBefore.GetValueOrDefault(thread, _before));
            }
            else if (OperatingSystem.IsWindows())
            {
                process.ProcessorAffinity = Mask(_before);
            }
        }
        catch (Exception exception) when (IsGone(exception))
        {
            // It has died, which its next answer will tell.
        }

        _threadsBefore.Clear();
        _before = [];
    }

    private Pinning PinThreads(IReadOnlyList<int> cores)
    {
        if (_before.Count == 0) _before = LinuxThreads.Cores(_id);
        for (var round = 0; round < Rounds; round++)
        {
            // Compilation in the background would take its time from the turn that is being measured; it goes on beside it.
            var strays = LinuxThreads.Of(_id).Where(thread => !LinuxThreads.IsCompiler(_id, thread)).Select(thread => (Thread: thread, Cores: LinuxThreads.Cores(thread))).Where(thread => thread.Cores.Count > 0 && !thread.Cores.SequenceEqual(cores)).ToList();
            if (strays.Count == 0) return LinuxThreads.Cores(_id) is { Count: > 0 } seen ? new Pinning(seen, "") : new Pinning([], "The process has ended.");
            foreach (var (thread, before) in strays)
            {
                _threadsBefore.TryAdd(thread, before);
                LinuxThreads.TryPin(thread, cores);
            }
        }

        return new Pinning([], $"The process could not be pinned to the processors {string.Join(", ", cores)}: some of its threads stay elsewhere.");
    }

    private Pinning PinProcess(IReadOnlyList<int> cores)
    {
        if (!OperatingSystem.IsWindows()) throw new UnreachableException();
        if (_before.Count == 0) _before = Cores(process.ProcessorAffinity);
        process.ProcessorAffinity = Mask(cores);
        process.Refresh();
        var seen = Cores(process.ProcessorAffinity);
        return seen.SequenceEqual(cores) ? new Pinning(seen, "") : new Pinning([], $"The process is on the processors {string.Join(", ", seen)} instead of {string.Join(", ", cores)}.");
    }

    private static nint Mask(IReadOnlyList<int> cores) => (nint)cores.Aggregate(0L, (mask, core) => mask | (1L << core));

    private static IReadOnlyList<int> Cores(nint mask) => [.. Enumerable.Range(0, nint.Size * 8).Where(core => (mask & ((nint)1 << core)) != 0)];

    private static bool IsGone(Exception exception) => exception is InvalidOperationException or Win32Exception or IOException or UnauthorizedAccessException;
}
