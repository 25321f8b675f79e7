using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Collecting;

/// <summary>The command that is profiled. It has Gate's terminal, input and output, as under `time`, where it names no file for what it prints.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly PrintedLog? _log;

    private ChildProcess(Process process, PrintedLog? log)
    {
        _process = process;
        _log = log;
        log?.Keep(process);
        Ended = EndOf(process);
    }

    /// <summary>Ends when it does.</summary>
    public Task Ended { get; }

    /// <summary>How it ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it.</summary>
    /// <exception cref="GateException">GATE2125: it cannot be started.</exception>
    public static ChildProcess Start(ProfiledCommand command, IEnumerable<(string Name, string Value)> variables)
    {
        var log = command.Log.Length > 0 ? new PrintedLog(command.Log) : null;
        var start = new ProcessStartInfo(command.Words[0], command.Words.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = command.Folder,
            RedirectStandardInput = log is not null,
            RedirectStandardOutput = log is not null,
            RedirectStandardError = log is not null,
        };
        foreach (var name in command.Withheld) start.Environment.Remove(name);
        foreach (var (name, value) in command.Variables.Concat(variables)) start.Environment[name] = value;
        try
        {
            return new ChildProcess(Process.Start(start)!, log);
        }
        catch (Win32Exception refused)
        {
            log?.Dispose();
            throw new GateException(Codes.ProfiledCommandMissing, $"'{command.Words[0]}' cannot be started: {refused.Message}.");
        }
    }

    /// <summary>Asks it to end, and ends it with all that it started when it does not. One whose output is kept in a file is not at a terminal, and is not asked.</summary>
    public async Task End()
    {
        if (!Ended.IsCompleted && _log is null && !OperatingSystem.IsWindows())
        {
            _ = Signal(_process.Id, Terminate);
            await Task.WhenAny(Ended, Task.Delay(Grace));
        }

        if (!Ended.IsCompleted) _process.Kill(entireProcessTree: true);
        await Ended;
        if (_log is not null) await Task.WhenAny(_log.IsWhole, Task.Delay(LastWords));
    }

    // Not WaitForExitAsync, which waits for what is printed as well: a server that the command leaves behind may hold the pipe for ever.
    private static Task EndOf(Process process)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ended.TrySetResult();
        if (process.HasExited) ended.TrySetResult();
        return ended.Task;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!Ended.IsCompleted) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _log?.Dispose();
    }

    // Plain numbers need no marshalling code, and so no unsafe blocks in this project.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
#pragma warning restore SYSLIB1054
}
