using Gate.Core.Configuration;
using Gate.Core.Diagnostics;

namespace Gate.Workspace.Configuration;

/// <summary>Looks up the benchmark projects of a configuration on disk.</summary>
public static class ProjectFinder
{
    /// <summary>The configuration with every project replaced by the path of its project file, relative to the folder.
    /// Throws a <see cref="GateException"/> with one diagnostic for each project that is not there, at the line that names it.</summary>
    public static GateConfiguration Resolve(ParsedConfiguration parsed, string folder)
    {
        var problems = new Problems();
        var suites = parsed.Configuration.Suites
            .Select(suite => suite.CanStep ? suite with { Project = Resolve(suite.Project, folder, parsed.Projects[suite.Name], problems) } : suite)
            .ToList();
        problems.ThrowIfAny();
        return parsed.Configuration with { Suites = suites };
    }

    private static string Resolve(string project, string folder, Location where, Problems problems)
    {
        var full = Path.GetFullPath(project, folder);
        if (LeadsOutside(project, folder))
            problems.Add(Codes.ConfigurationProjectPath, where, $"project {Quoted.Text(project)} is a link that leads out of the folder of gate.yml.");
        else if (ProjectPath.IsProject(project) && File.Exists(full))
            return project;
        else if (Directory.Exists(full))
            return InFolder(project, full, where, problems);
        else
            problems.Add(Codes.ConfigurationProjectNotFound, where, $"project {Quoted.Text(project)} does not exist. {Advice(project, full)}");
        return project;
    }

    private static string InFolder(string project, string full, Location where, Problems problems)
    {
        var found = Directory.EnumerateFiles(full).Where(ProjectPath.IsProject).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        if (found.Count == 1) return project is "." ? found[0] : $"{project}/{found[0]}";
        var message = found.Count == 0
            ? $"the folder {Quoted.Text(project)} has no project file (.csproj, .fsproj, .vbproj)."
            : $"the folder {Quoted.Text(project)} has several project files: {string.Join(", ", found.Take(5).Select(name => Quoted.Plain(name)))}. Name one of them.";
        problems.Add(Codes.ConfigurationProjectNotFound, where, message);
        return project;
    }

    private static string Advice(string project, string full)
    {
        if (File.Exists(full)) return "It is a file, but no project file (.csproj, .fsproj, .vbproj).";
        var parent = Path.GetDirectoryName(full);
        if (parent is null || !Directory.Exists(parent)) return "Write the path relative to the folder of gate.yml.";
        var near = Nearest.To(Path.GetFileName(full), Directory.EnumerateFileSystemEntries(parent).Take(1000).Select(entry => Path.GetFileName(entry)));
        if (near.Length == 0) return "Write the path relative to the folder of gate.yml.";
        return $"Did you mean {Quoted.Text(string.Concat(project.AsSpan(0, project.LastIndexOf('/') + 1), near))}?";
    }

    private static bool LeadsOutside(string project, string folder)
    {
        var root = Path.GetFullPath(folder);
        var at = root;
        foreach (var segment in project.Split('/'))
        {
            at = Path.Combine(at, segment);
            FileSystemInfo entry = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (entry.LinkTarget is null) continue;
            at = Path.GetFullPath(entry.LinkTarget, Path.GetDirectoryName(at)!);
            if (!IsInside(at, root)) return true;
        }

        return false;
    }

    private static bool IsInside(string path, string root) =>
        path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
