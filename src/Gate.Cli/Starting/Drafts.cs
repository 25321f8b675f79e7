using Gate.Workspace.Configuration;
using Gate.Workspace.Starting;

namespace Gate.Cli.Starting;

/// <summary>The files that a repository needs to be gated.</summary>
internal static class Drafts
{
    private const string Workflows = ".github/workflows";
    private const string Attributes = ".gitattributes";

    // Two branches that update the same baseline are not merged line by line.
    private const string Baselines = "baselines/** text eol=lf -merge";

    /// <summary>All that are committed.</summary>
    public static IReadOnlyList<DraftFile> Of(Discovery found, InitRequest request, string root)
    {
        var workflow = new WorkflowDraft(Tool.Version, DraftFile.Read(root, "global.json") is not null, [.. found.Projects.Select(project => project.Framework)]);
        return
        [
            new DraftFile(ConfigurationFile.DefaultName, ConfigurationDraft.Of(found.Projects)),
            .. request.HasForks
                ? new[] { new DraftFile($"{Workflows}/gate-measure.yml", workflow.ForForks), new DraftFile($"{Workflows}/gate-publish.yml", workflow.Publisher) }
                : [new DraftFile($"{Workflows}/gate.yml", workflow.Single)],
            new DraftFile(Attributes, WithLine(DraftFile.Read(root, Attributes) ?? ""), IsAddition: true),
        ];
    }

    private static string WithLine(string there) =>
        there.Split('\n').Any(line => line.TrimStart().StartsWith("baselines/", StringComparison.Ordinal)) ? there
        : there.Length == 0 || there.EndsWith('\n') ? $"{there}{Baselines}\n"
        : $"{there}\n{Baselines}\n";
}
