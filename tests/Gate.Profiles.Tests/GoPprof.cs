using System.Diagnostics;

namespace Gate.Profiles.Tests;

/// <summary>`go tool pprof`: what Gate's numbers are to be equal to.</summary>
internal static class GoPprof
{
    public const string WhyNot = "Needs go on PATH (Debian: golang-go).";

    public static bool IsThere { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, OperatingSystem.IsWindows() ? "go.exe" : "go")));

    /// <summary>What it prints; what it says about missing binaries goes to stderr and does not count.</summary>
    public static string Top(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("go", ["tool", "pprof", "-top", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said.Result);
        return printed;
    }
}

/// <summary>A claim about equality with `go tool pprof`; skipped where go is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoFactAttribute : FactAttribute
{
    public GoFactAttribute() => Skip = GoPprof.IsThere ? null! : GoPprof.WhyNot;
}

/// <summary>The same for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoTheoryAttribute : TheoryAttribute
{
    public GoTheoryAttribute() => Skip = GoPprof.IsThere ? null! : GoPprof.WhyNot;
}

/// <summary>The same about the corpus files.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusGoTheoryAttribute : TheoryAttribute
{
    public CorpusGoTheoryAttribute() => Skip = !GoPprof.IsThere ? GoPprof.WhyNot : !Corpus.IsThere ? Corpus.WhyNot : null!;
}
