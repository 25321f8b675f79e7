namespace Gate.Running.Tests.Launching;

/// <summary>A claim about what only Linux can do, or only Linux can show.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Needs Linux.";
}
