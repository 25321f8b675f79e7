using System.Runtime.InteropServices;

namespace Gate.Running.Tests.Launching;

/// <summary>A claim about counted instructions: needs valgrind, on Linux on x64.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ValgrindFactAttribute : FactAttribute
{
    public ValgrindFactAttribute(bool isLong = false)
    {
        IsLong = isLong;
        Skip = isLong && LongFactAttribute.Reason is { } reason ? reason
            : OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64 && HasValgrind() ? null
            : "Needs valgrind, on Linux on x64.";
    }

    /// <summary>Whether it takes minutes as well.</summary>
    public bool IsLong { get; }

    private static bool HasValgrind() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "valgrind")));
}
