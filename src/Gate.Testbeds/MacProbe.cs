using System.ComponentModel;
using System.Diagnostics;

namespace Gate.Testbeds;

/// <summary>Fetches what `sysctl` says of a Mac.</summary>
internal static class MacProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The facts of this machine.</summary>
    public static MachineFacts Read()
    {
        var (processor, memory) = MacSysctl.Parse(Ask("machdep.cpu.brand_string", "hw.memsize"));
        return new(processor, memory, MacSysctl.System(Environment.OSVersion.Version), Ask("kern.osrelease").Trim());
    }

    private static string Ask(params string[] names)
    {
        try
        {
            using var sysctl = Process.Start(new ProcessStartInfo("/usr/sbin/sysctl", ["-n", .. names]) { RedirectStandardOutput = true, UseShellExecute = false });
            if (sysctl is null) return "";
            var answer = sysctl.StandardOutput.ReadToEndAsync();
            if (sysctl.WaitForExit(Patience) && answer.Wait(Patience)) return answer.Result;
            sysctl.Kill();
            return "";
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return "";
        }
    }
}
