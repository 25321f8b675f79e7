using System.ComponentModel;
using System.Diagnostics;

namespace Gate.Testbeds;

/// <summary>A program that comes with the system and describes it.</summary>
internal static class SystemProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>What it prints, apart from its errors; empty when it is not there or does not end in time.</summary>
    public static string Ask(string program, params IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null) return "";
            // What nobody reads would fill the pipe, and the program would wait.
            _ = process.StandardError.ReadToEndAsync();
            var answer = process.StandardOutput.ReadToEndAsync();
            if (process.WaitForExit(Patience) && answer.Wait(Patience)) return answer.Result;
            process.Kill();
            return "";
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return "";
        }
    }
}
