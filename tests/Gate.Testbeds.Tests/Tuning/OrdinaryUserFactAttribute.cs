namespace Gate.Testbeds.Tests.Tuning;

/// <summary>A claim about a user who may not write everywhere: root may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrdinaryUserFactAttribute : FactAttribute
{
    public OrdinaryUserFactAttribute() =>
        Skip = OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "Needs an ordinary user of Linux or macOS." : null;
}
