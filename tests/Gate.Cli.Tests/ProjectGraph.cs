namespace Gate.Cli.Tests;

/// <summary>Which way the arrows between Gate's projects may point:
/// Statistics ← Core ← {Adapters, Profiles, Testbeds, Workspace, Reports, GitHub, Running} ← Cli, and nothing between siblings.</summary>
internal static class ProjectGraph
{
    private static readonly string[] Middle = ["Gate.Adapters", "Gate.Profiles", "Gate.Testbeds", "Gate.Workspace", "Gate.Reports", "Gate.GitHub", "Gate.Running"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Gate.Hook"] = [],
        ["Gate.Statistics"] = [],
        ["Gate.Core"] = ["Gate.Statistics"],
        ["Gate.Adapters"] = ["Gate.Statistics", "Gate.Core"],
        ["Gate.Profiles"] = ["Gate.Statistics", "Gate.Core"],
        ["Gate.Testbeds"] = ["Gate.Statistics", "Gate.Core"],
        ["Gate.Workspace"] = ["Gate.Statistics", "Gate.Core"],
        ["Gate.Reports"] = ["Gate.Statistics", "Gate.Core"],
        ["Gate.GitHub"] = ["Gate.Statistics", "Gate.Core"],
        // Not for the hook's types: only so that its dll lies beside Gate.
        ["Gate.Running"] = ["Gate.Statistics", "Gate.Core", "Gate.Hook"],
        // Targets only; what they run is packed beside them.
        ["Gate.MSBuild"] = [],
        ["Gate.Cli"] = ["Gate.Statistics", "Gate.Core", .. Middle],
    };

    private static readonly Dictionary<string, string> OnlyUser = new(StringComparer.Ordinal)
    {
        ["Perfolizer"] = "Gate.Statistics",
        ["MathNet.Numerics"] = "Gate.Statistics",
        ["YamlDotNet"] = "Gate.Workspace",
        ["Npgsql"] = "Gate.Workspace",
        ["Octokit"] = "Gate.GitHub",
        ["Google.Protobuf"] = "Gate.Profiles",
        ["Microsoft.Diagnostics.NETCore.Client"] = "Gate.Profiles",
    };

    private static readonly string[] WithoutPackages = ["Gate.Core", "Gate.Hook"];

    /// <summary>A sentence for every reference that a project must not have; none when all is well.</summary>
    public static IReadOnlyList<string> Faults(ProjectReferences references) =>
        Allowed.TryGetValue(references.Project, out var allowed)
            ?
            [
                .. references.Projects.Except(allowed, StringComparer.Ordinal).Select(project => $"{references.Project} must not refer to {project}."),
                .. references.Packages.Where(package => !MayUse(references.Project, package)).Select(package => $"{references.Project} must not use the package {package}."),
            ]
            : [$"{references.Project} has no place among the arrows yet."];

    private static bool MayUse(string project, string package) =>
        !WithoutPackages.Contains(project, StringComparer.Ordinal)
        && (!OnlyUser.TryGetValue(package, out var user) || string.Equals(user, project, StringComparison.Ordinal));
}
