using System.ComponentModel;
using System.Diagnostics;
using Gate.Core.Diagnostics;
using Gate.Running.Launching;

namespace Gate.Running.Commands;

/// <summary>Runs a process on Windows, which tells its own times and peak; those of processes that it starts are not in them.</summary>
internal static class WindowsProcess
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs it to its end, or ends it with all that it started when it takes too long or is cancelled.</summary>
    /// <exception cref="GateException">GATE4010: it cannot be started.</exception>
    public static async Task<MeasuredRun> Run(MeasuredStart start, TimeSpan patience, CancellationToken cancel)
    {
        var info = new ProcessStartInfo(start.Words[0], start.Words.Skip(1))
        {
            WorkingDirectory = start.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in ChildEnvironment.Withheld()) info.Environment.Remove(name);
        using var log = ProcessLog.Open(start.Log);
        var started = Stopwatch.GetTimestamp();
        using var process = Start(info);
        process.StandardInput.Close();
        var printed = Task.WhenAll(log.Drain(process.StandardOutput), log.Drain(process.StandardError));
        var peak = 0L;
        var hasTimedOut = false;
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patient.CancelAfter(patience);
        var ended = process.WaitForExitAsync(patient.Token);
        try
        {
            while (!ended.IsCompleted)
            {
                peak = Math.Max(peak, PeakOf(process));
                await Task.WhenAny(ended, Task.Delay(Look, patient.Token));
            }

            await ended;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            hasTimedOut = !cancel.IsCancellationRequested;
        }

        var seen = Stopwatch.GetTimestamp();
        cancel.ThrowIfCancellationRequested();
        await Task.WhenAny(printed, Task.Delay(TimeSpan.FromSeconds(1), cancel));
        return new MeasuredRun(process.ExitCode, started, seen, process.UserProcessorTime, process.PrivilegedProcessorTime, peak) { HasTimedOut = hasTimedOut };
    }

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception refused)
        {
            throw new GateException(Codes.CommandNotStarted, $"'{info.FileName}' cannot be started: {refused.Message}.");
        }
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
