using System.ComponentModel;
using System.Diagnostics;

namespace Gate.Testbeds;

/// <summary>A program that comes with the system and describes it.</summary>
internal static class SystemProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // It describes the machine, not what this process was told.
    private static readonly string[] Needed = ["PATH", "SystemRoot", "windir", "TEMP", "TMP"];

    /// <summary>What it prints, apart from its errors; empty when it is not there or does not end in time.</summary>
    public static string Ask(string program, params IEnumerable<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var name in start.Environment.Keys.Except(Needed, StringComparer.OrdinalIgnoreCase).ToList()) start.Environment.Remove(name);
            using var process = Process.Start(start);
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
