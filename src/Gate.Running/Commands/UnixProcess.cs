using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Gate.Core.Diagnostics;
using Gate.Running.Launching;

namespace Gate.Running.Commands;

/// <summary>Runs a process by posix_spawn and wait4: only who waits for a process by itself is told what it used, and .NET's own class does not tell.</summary>
internal static class UnixProcess
{
    // glibc's posix_spawn_file_actions_t has 80 bytes, its attributes 336, a signal set 128; musl's and macOS's are no larger.
    private const int OpaqueBytes = 512;

    // A group of its own can be ended as a whole; .NET ignores SIGPIPE, which its children are not to inherit.
    private const short SetGroup = 0x02, SetDefaultSignals = 0x04;
    private const int PipeSignal = 13;
    private const int Interrupted = 4;
    private const int AdoptOrphans = 36;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs it to its end, or ends it with all that it started when it takes too long or is cancelled.</summary>
    /// <exception cref="GateException">GATE4010: it cannot be started.</exception>
    public static async Task<MeasuredRun> Run(MeasuredStart start, TimeSpan patience, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var (group, id) = Begin(start);
        // A thread of its own waits: a pool thread that is free later would see the end later.
        var ended = Task.Factory.StartNew(() => Wait(group, id, started), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var isOver = await Task.WhenAny(ended, Task.Delay(patience, patient.Token)) != ended;
        if (isOver) ProcessGroup.End(group);
        await patient.CancelAsync();
        if (isOver) await Task.WhenAny(ended, Task.Delay(Grace, CancellationToken.None));
        cancel.ThrowIfCancellationRequested();
        return isOver && !ended.IsCompleted
            ? new MeasuredRun(-1, started, Stopwatch.GetTimestamp(), TimeSpan.Zero, TimeSpan.Zero, 0) { HasTimedOut = true }
            : await ended with { HasTimedOut = isOver };
    }

    // The peak that the system keeps of a process is never below that of the one which started it, as long as both shared their memory. So a shell
    // starts the command and ends, and Gate, which adopts what is orphaned below it, waits for the command itself.
    private static (int Group, int Id) Begin(MeasuredStart start)
    {
        if (!OperatingSystem.IsLinux() || Adopt(AdoptOrphans, 1, 0, 0, 0) != 0)
        {
            var only = Spawn(start, start.LimitedWords);
            return (only, only);
        }

        var told = $"{start.Log}.id";
        try
        {
            // A shell that sees the command end, as it may when that is at once, takes what the system knew of it: the shell becomes a program that never looks.
            var shell = Spawn(start, ["/bin/sh", "-c", "\"$@\" & exec echo $! > \"$0\"", told, .. start.LimitedWords]);
            int waited;
            do waited = WaitFor(shell, out _, 0, new long[32]);
            while (waited < 0 && Marshal.GetLastPInvokeError() == Interrupted);
            return (shell, int.Parse(File.ReadAllText(told), CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(told);
        }
    }

    private static int Spawn(MeasuredStart start, IReadOnlyList<string> command)
    {
        using var actions = new Opaque();
        using var attributes = new Opaque();
        using var words = new TextArray(command);
        using var variables = new TextArray(Variables());
        _ = InitialiseActions(actions.Address);
        _ = InitialiseAttributes(attributes.Address);
        try
        {
            Configure(actions.Address, attributes.Address, start);
            var error = SpawnProcess(out var id, Text(command[0]), actions.Address, attributes.Address, words.Address, variables.Address);
            return error == 0 ? id : throw new GateException(Codes.CommandNotStarted, $"'{start.Words[0]}' cannot be started: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
        finally
        {
            _ = DestroyActions(actions.Address);
            _ = DestroyAttributes(attributes.Address);
        }
    }

    private static void Configure(nint actions, nint attributes, MeasuredStart start)
    {
        const int ReadOnly = 0, WriteOnly = 1;
        var create = OperatingSystem.IsMacOS() ? 0x0200 | 0x0400 : 0x40 | 0x200;
        _ = AddOpen(actions, 0, Text("/dev/null"), ReadOnly, 0);
        _ = AddOpen(actions, 1, Text(start.Log), WriteOnly | create, 0b110_100_100);
        _ = AddDuplicate(actions, 1, 2);
        _ = AddFolder(actions, Text(start.Folder));
        using var signals = new Opaque();
        _ = EmptySignals(signals.Address);
        _ = AddSignal(signals.Address, PipeSignal);
        _ = SetSignals(attributes, signals.Address);
        _ = SetProcessGroup(attributes, 0);
        _ = SetFlags(attributes, SetGroup | SetDefaultSignals);
    }

    private static MeasuredRun Wait(int group, int id, long started)
    {
        // struct rusage: two times of two longs, then the peak; longs are 64 bits wide on all systems that .NET 10 runs on, but for macOS's microseconds.
        var usage = new long[32];
        int status, waited;
        do waited = WaitFor(id, out status, 0, usage);
        while (waited < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        var ended = Stopwatch.GetTimestamp();
        ProcessGroup.End(group);
        // Where SIGCHLD is ignored, as nohup and some supervisors leave it, the system throws away what it knew of the process.
        if (waited != id) throw new GateException(Codes.CommandNotStarted, "The system does not tell how the command ended: Gate was started with SIGCHLD ignored. Start it from a shell.");
        var signal = status & 0x7F;
        var exitCode = signal == 0 ? (status >> 8) & 0xFF : 128 + signal;
        return new MeasuredRun(exitCode, started, ended, Time(usage, 0), Time(usage, 2), usage[4] * (OperatingSystem.IsMacOS() ? 1 : 1024));
    }

    private static TimeSpan Time(long[] usage, int at) =>
        TimeSpan.FromSeconds(usage[at]) + TimeSpan.FromMicroseconds(OperatingSystem.IsMacOS() ? (int)usage[at + 1] : usage[at + 1]);

    private static List<string> Variables()
    {
        var withheld = ChildEnvironment.Withheld().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Where(variable => !withheld.Contains((string)variable.Key))
                .Select(variable => $"{variable.Key}={variable.Value}"),
        ];
    }

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    // Blittable arguments need no marshalling code, and so no unsafe blocks in this project.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "posix_spawn")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SpawnProcess(out int id, byte[] path, nint actions, nint attributes, nint words, nint variables);

    [DllImport("libc", EntryPoint = "wait4", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int WaitFor(int id, out int status, int options, [Out] long[] usage);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Adopt(int option, nuint value, nuint second, nuint third, nuint fourth);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int InitialiseActions(nint actions);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DestroyActions(nint actions);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_addopen")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int AddOpen(nint actions, int descriptor, byte[] path, int flags, int mode);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int AddDuplicate(nint actions, int from, int to);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int AddFolder(nint actions, byte[] path);

    [DllImport("libc", EntryPoint = "posix_spawnattr_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int InitialiseAttributes(nint attributes);

    [DllImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DestroyAttributes(nint attributes);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFlags(nint attributes, short flags);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setpgroup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetProcessGroup(nint attributes, int group);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSignals(nint attributes, nint signals);

    [DllImport("libc", EntryPoint = "sigemptyset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EmptySignals(nint signals);

    [DllImport("libc", EntryPoint = "sigaddset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int AddSignal(nint signals, int signal);
#pragma warning restore SYSLIB1054

    private sealed class Opaque : IDisposable
    {
        public Opaque()
        {
            Address = Marshal.AllocHGlobal(OpaqueBytes);
            for (var i = 0; i < OpaqueBytes; i += sizeof(long)) Marshal.WriteInt64(Address, i, 0);
        }

        public nint Address { get; }

        public void Dispose() => Marshal.FreeHGlobal(Address);
    }

    private sealed class TextArray : IDisposable
    {
        private readonly List<nint> _texts;

        public TextArray(IReadOnlyList<string> texts)
        {
            _texts = [.. texts.Select(Marshal.StringToCoTaskMemUTF8)];
            Address = Marshal.AllocHGlobal((_texts.Count + 1) * nint.Size);
            Marshal.Copy([.. _texts, 0], 0, Address, _texts.Count + 1);
        }

        public nint Address { get; }

        public void Dispose()
        {
            foreach (var text in _texts) Marshal.FreeCoTaskMem(text);
            Marshal.FreeHGlobal(Address);
        }
    }
}
