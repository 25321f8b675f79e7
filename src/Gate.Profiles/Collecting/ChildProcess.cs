using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Collecting;

/// <summary>The command that is profiled. It has Gate's terminal, input and output, as under `time`.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private ChildProcess(Process process) => (_process, Ended) = (process, process.WaitForExitAsync());

    /// <summary>Ends when it does.</summary>
    public Task Ended { get; }

    /// <summary>How it ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it.</summary>
    /// <exception cref="GateException">GATE2125: it cannot be started.</exception>
    public static ChildProcess Start(ProfiledCommand command, IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(command.Words[0], command.Words.Skip(1)) { UseShellExecute = false };
        foreach (var name in command.Withheld) start.Environment.Remove(name);
        foreach (var (name, value) in command.Variables.Concat(variables)) start.Environment[name] = value;
        try
        {
            return new ChildProcess(Process.Start(start)!);
        }
        catch (Win32Exception refused)
        {
            throw new GateException(Codes.ProfiledCommandMissing, $"'{command.Words[0]}' cannot be started: {refused.Message}.");
        }
    }

    /// <summary>Asks it to end, and ends it with all that it started when it does not.</summary>
    public async Task End()
    {
        if (!Ended.IsCompleted && !OperatingSystem.IsWindows())
        {
            _ = Signal(_process.Id, Terminate);
            await Task.WhenAny(Ended, Task.Delay(Grace));
        }

        if (!Ended.IsCompleted) _process.Kill(entireProcessTree: true);
        await Ended;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!Ended.IsCompleted) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // Plain numbers need no marshalling code, and so no unsafe blocks in this project.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
#pragma warning restore SYSLIB1054
}
