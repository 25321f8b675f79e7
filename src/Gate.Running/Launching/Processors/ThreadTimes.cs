using System.Globalization;

namespace Gate.Running.Launching.Processors;

/// <summary>What the threads of a process have run, and have waited for a processor, on Linux; zero elsewhere.</summary>
/// <param name="Bystanders">Time run by threads that are not the benchmark's: tier-1 compilation, and Gate's own line.</param>
/// <param name="Queued">Time that the others were ready to run and had no processor.</param>
internal readonly record struct ThreadTimes(TimeSpan Bystanders, TimeSpan Queued)
{
    // The kernel keeps fifteen letters of a name.
    private static readonly string[] BystanderNames = [LinuxThreads.CompilerName, ".NET Sockets", "Gate"];

    /// <summary>The times up to now of a process's living threads.</summary>
    public static ThreadTimes Of(int process) =>
        !OperatingSystem.IsLinux() ? default
        : LinuxThreads.Of(process).Select(thread => Path.Combine(LinuxThreads.Folder(process), thread.ToString(CultureInfo.InvariantCulture))).Aggregate(default(ThreadTimes), (sum, folder) => sum + Read(folder));

    /// <summary>Times taken together.</summary>
    public static ThreadTimes operator +(ThreadTimes left, ThreadTimes right) => new(left.Bystanders + right.Bystanders, left.Queued + right.Queued);

    /// <summary>What has been added since an earlier look.</summary>
    public static ThreadTimes operator -(ThreadTimes left, ThreadTimes right) => new(left.Bystanders - right.Bystanders, left.Queued - right.Queued);

    // "<nanoseconds run> <nanoseconds waited> <slices>"; a thread may end while it is being read.
    private static ThreadTimes Read(string folder)
    {
        try
        {
            var fields = File.ReadAllText(Path.Combine(folder, "schedstat")).Split(' ');
            var name = File.ReadAllText(Path.Combine(folder, "comm")).TrimEnd('\n');
            return BystanderNames.Contains(name, StringComparer.Ordinal) ? new(Time(fields[0]), TimeSpan.Zero) : new(TimeSpan.Zero, Time(fields[1]));
        }
        catch (IOException)
        {
            return default;
        }
    }

    private static TimeSpan Time(string nanoseconds) => TimeSpan.FromMicroseconds(double.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1e3);
}
