using Gate.Running.Building;
using Gate.Workspace.Starting;

namespace Gate.Cli.Starting;

/// <summary>The benchmark projects of a repository, and what only looked like one.</summary>
internal sealed record Discovery(IReadOnlyList<FoundProject> Projects, IReadOnlyList<LeftOut> LeftOut)
{
    private const int MostProjects = 100;

    /// <summary>Looks through the repository, and asks MSBuild about each candidate.</summary>
    public static async Task<Discovery> Of(string root, Action<string> say, CancellationToken cancel)
    {
        var asked = new List<(string Path, ProjectFacts Facts, string Fault)>();
        foreach (var path in ProjectFiles.Candidates(root).Take(MostProjects))
        {
            say($"Looking at {path} …");
            var facts = await ProjectFacts.Ask(Path.Combine(root, path), cancel);
            asked.Add((path, facts, Fault(path, facts)));
        }

        var taken = asked.Where(project => project.Fault.Length == 0).ToList();
        var names = SuiteNames.Of([.. taken.Select(project => project.Path)]);
        return new Discovery(
            [.. taken.Zip(names, (project, name) => new FoundProject(project.Path, name, project.Facts.Frameworks, project.Facts.Framework))],
            [.. asked.Where(project => project.Fault.Length > 0).Select(project => new LeftOut(project.Path, project.Fault))]);
    }

    private static string Fault(string path, ProjectFacts facts) =>
        facts.Problem.Length > 0 ? $"MSBuild cannot read it ({facts.Problem})"
        : facts.IsTest ? "it is a test project, whose program only runs tests"
        : !facts.IsProgram ? "it builds a library; Gate starts programs (OutputType Exe)"
        : facts.Framework.Length == 0 ? $"it targets {string.Join(", ", facts.Frameworks)}; Gate measures .NET, not .NET Framework"
        : !FoundProject.CanName(path) ? "its path is too long for gate.yml, or has characters that not every system allows"
        : "";
}
