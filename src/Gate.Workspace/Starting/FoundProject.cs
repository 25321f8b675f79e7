namespace Gate.Workspace.Starting;

/// <summary>A benchmark project that gets a suite.</summary>
/// <param name="Path">The project file, relative to the folder of gate.yml, with forward slashes.</param>
/// <param name="Suite">The suite's name.</param>
/// <param name="Frameworks">Its target frameworks; more than one where it has several.</param>
/// <param name="Framework">The one that is measured.</param>
public sealed record FoundProject(string Path, string Suite, IReadOnlyList<string> Frameworks, string Framework)
{
    /// <summary>Whether gate.yml can name it: no drive, no wildcard, not too long.</summary>
    public static bool CanName(string path) => Configuration.ProjectPath.TryParse(path, out _);
}
