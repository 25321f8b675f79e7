namespace Gate.Cli.Tests;

/// <summary>A claim about commands of a Unix system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs sh, sleep and dd." : null;
}

/// <summary>A claim about Go benchmarks; skipped where go is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoFactAttribute : FactAttribute
{
    public GoFactAttribute() => Skip =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, OperatingSystem.IsWindows() ? "go.exe" : "go")))
            ? null
            : "Needs go on PATH (Debian: golang-go).";
}
