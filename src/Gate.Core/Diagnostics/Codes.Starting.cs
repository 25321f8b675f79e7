namespace Gate.Core.Diagnostics;

/// <summary>Diagnostics of `dotnet gate init` (9100–9149).</summary>
public static partial class Codes
{
    /// <summary>The repository has no project that could be a suite.</summary>
    public static readonly Code NoBenchmarkProject = new(
        "GATE9100",
        "no benchmark project was found",
        "`init` looks for programs with a reference to the package BenchmarkDotNet, in the project, in a Directory.Build file above it, or in a project that it refers to. "
        + "Folders named bin, obj, artifacts, packages and node_modules, hidden ones and submodules are passed over. The message says what was left out and why. "
        + "A benchmark project is made with `dotnet new console` and `dotnet add package BenchmarkDotNet`; a gate.yml can also be written by hand.");

    /// <summary>A file that would be overwritten.</summary>
    public static readonly Code FileExists = new(
        "GATE9101",
        "a file is there already",
        "`init` writes nothing when one of its files exists with another content, so that no setting is lost. "
        + "Look at what it would write with --dry-run, and let it replace the files with --force.");

    /// <summary>`import` found nothing that it could store.</summary>
    public static readonly Code NothingToImport = new(
        "GATE9102",
        "nothing could be imported",
        "`import` stores what was measured of commits that this repository has, under a suite of gate.yml. Where a file names commits, at least one of them has to be here: "
        + "a shallow clone has few of them (`git fetch --unshallow`). Where it names none, --commit says which one was measured.");
}
