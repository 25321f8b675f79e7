using Gate.Core.Configuration;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `github` of gate.yml.</summary>
internal static class GitHubReader
{
    private static readonly Keys Known = new(["comment", "check", "summary", "forks"]);

    /// <summary>What is written, in place of the defaults.</summary>
    public static GitHubSettings Read(YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "github", Known, problems);
        return new GitHubSettings
        {
            Comment = section.OneOf("comment", ("always", CommentWhen.Always), ("changes", CommentWhen.Changes), ("failures", CommentWhen.Failures), ("never", CommentWhen.Never)),
            HasCheck = section.Flag("check", GitHubSettings.Default.HasCheck),
            HasSummary = section.Flag("summary", GitHubSettings.Default.HasSummary),
            Forks = section.OneOf("forks", ("distrust", Forks.Distrust), ("trust", Forks.Trust)),
        };
    }
}
