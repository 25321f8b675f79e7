using Gate.Core.Configuration;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `github` of gate.yml.</summary>
internal static class GitHubReader
{
    private static readonly (string Word, CommentWhen Value)[] Comments =
        [("always", CommentWhen.Always), ("changes", CommentWhen.Changes), ("failures", CommentWhen.Failures), ("never", CommentWhen.Never)];

    private static readonly (string Word, Forks Value)[] Trusts = [("distrust", Forks.Distrust), ("trust", Forks.Trust)];

    private static readonly Keys Known = new(
    [
        new("comment", "When a pull request gets a comment: always; changes (something failed, got better, is new or gone); failures; never.", Schema.Shape.OneOf(Comments.Select(one => one.Word))),
        new("check", "Whether the commit gets a check, or a status where checks are not allowed.", Schema.Shape.Flag),
        new("summary", "Whether the job gets a summary.", Schema.Shape.Flag),
        new("forks", "What the numbers of forks are worth: distrust (they make no check succeed) or trust.", Schema.Shape.OneOf(Trusts.Select(one => one.Word))),
    ]);

    /// <summary>What the schema says of publishing.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(Known);

    /// <summary>What is written, in place of the defaults.</summary>
    public static GitHubSettings Read(YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "github", Known, problems);
        return new GitHubSettings
        {
            Comment = section.OneOf("comment", Comments),
            HasCheck = section.Flag("check", GitHubSettings.Default.HasCheck),
            HasSummary = section.Flag("summary", GitHubSettings.Default.HasSummary),
            Forks = section.OneOf("forks", Trusts),
        };
    }
}
