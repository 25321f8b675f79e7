using System.Diagnostics;
using System.Globalization;

namespace Gate.Running.Tests.Recording;

/// <summary>A disk with little room, in memory, mounted on a folder. Only root may do that, on Linux.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static SmallDisk Mount(string folder, int kibibytes) => Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kibibytes}k"), "tmpfs", folder)
        ? new SmallDisk(folder)
        : throw new InvalidOperationException($"{folder} cannot be mounted on.");

    public void Dispose() => Run("umount", "--lazy", _folder);

    /// <summary>Whether this process may mount.</summary>
    public static bool IsPossible()
    {
        if (!OperatingSystem.IsLinux() || !string.Equals(Environment.UserName, "root", StringComparison.Ordinal)) return false;
        var folder = Directory.CreateTempSubdirectory("gate-mount-").FullName;
        try
        {
            Mount(folder, 8).Dispose();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var child = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        child.StandardError.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0;
    }
}
