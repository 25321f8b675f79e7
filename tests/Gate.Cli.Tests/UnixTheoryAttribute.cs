namespace Gate.Cli.Tests;

/// <summary>A claim about commands of a Unix system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs sh, sleep and dd." : null;
}
