using System.Text;

namespace Gate.Workspace.Starting;

/// <summary>A commented gate.yml for a repository that has none.</summary>
public static class ConfigurationDraft
{
    /// <summary>Its text, with one suite a project.</summary>
    public static string Of(IReadOnlyList<FoundProject> projects)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(SchemaFile.Path).Append('\n');
        text.Append("""
            # What `dotnet gate check` measures here, and how it judges.
            version: 1

            suites:

            """);
        foreach (var project in projects) Suite(text, project);
        return text.Append("""

            policy:
              falseAlarms: 1%     # chance that a change with no effect fails the whole gate
              misses: 5%          # chance, for one benchmark, that a change as big as catch is called unchanged
              thresholds:
                time: { tolerate: 1%, catch: 5%, floor: 0.5 ns }
                allocated: { tolerate: 0 B }
              # rules:            # exceptions; a later one wins
              #   - match: "*Slow*"
              #     time: { catch: 25% }
              # outcomes: { inconclusive: warn, incomparable: warn }

            budget: { time: 10m }   # for measuring; builds apart

            """).ToString();
    }

    private static void Suite(StringBuilder text, FoundProject project)
    {
        text.Append("  ").Append(project.Suite).Append(":\n");
        text.Append("    benchmarkdotnet: { project: ").Append(Quoted(project.Path)).Append(" }");
        text.Append(project.Frameworks.Count > 1
            ? $"   # measured on {project.Framework}; framework: chooses another of {string.Join(", ", project.Frameworks)}\n"
            : "   # filter: \"*Parser*\" measures a part\n");
    }

    // Blanks, braces, commas and letters of any language stand as they are between quotes.
    private static string Quoted(string path) =>
        '"' + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
