using System.Globalization;
using System.Text;

namespace Gate.Running.Launching;

/// <summary>The environment that this process was started with, as the kernel goes on showing it to every process of the same user (/proc/PID/environ on Linux),
/// whatever the process itself changes later. A benchmark could read there what it was not given.</summary>
public static class FirstEnvironment
{
    private const string Shown = "/proc/self/environ";
    private const string Memory = "/proc/self/mem";

    // The 50th field of /proc/PID/stat (proc_pid_stat(5)), counted from behind the name, which is the second and may hold blanks.
    private const int FieldAfterName = 50 - 3;

    /// <summary>Blanks out what children must not see. What this process has read of it stays with the process.
    /// Nothing happens on other systems, and where the kernel lets no process write to its own memory that way.</summary>
    public static void Forget()
    {
        if (!OperatingSystem.IsLinux()) return;
        // .NET copies the environment when it is first asked for.
        _ = Environment.GetEnvironmentVariables();
        try
        {
            var bytes = File.ReadAllBytes(Shown);
            if (Start(File.ReadAllText("/proc/self/stat")) is var start and > 0) Blank(bytes, start);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A hardened kernel. The second line of defence is that the step which measures is given no token.
        }
    }

    /// <summary>Where an entry "NAME=value" of a block of them is to be blanked out.</summary>
    internal static IEnumerable<(int Offset, int Length)> Withheld(ReadOnlyMemory<byte> block)
    {
        for (var offset = 0; offset < block.Length;)
        {
            var rest = block.Span[offset..];
            var length = rest.IndexOf((byte)0) is var end and >= 0 ? end : rest.Length;
            var name = Encoding.UTF8.GetString(rest[..length]).Split('=')[0];
            if (length > 0 && !ChildEnvironment.IsAllowed(name)) yield return (offset, length);
            offset += length + 1;
        }
    }

    internal static long Start(string stat) =>
        stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > FieldAfterName } fields
        && long.TryParse(fields[FieldAfterName], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : 0;

    private static void Blank(byte[] bytes, long start)
    {
        using var memory = new FileStream(Memory, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        foreach (var (offset, length) in Withheld(bytes))
        {
            memory.Position = start + offset;
            memory.Write(new byte[length]);
        }
    }
}
