using Gate.Cli.Checking;
using Gate.Core.Configuration;
using Gate.GitHub.Publishing;
using Gate.Reports.Comment;
using Gate.Reports.Wording;

namespace Gate.Cli.Publishing;

/// <summary>The texts that a report is published in.</summary>
internal static class Texts
{
    /// <summary>All of them.</summary>
    public static Publication Of(JudgedFile judged, string name, string page, Standing standing)
    {
        var options = new CommentOptions(name)
        {
            Seed = judged.Recording?.Header.Seed,
            TimeTaken = TimeSpan.FromSeconds(judged.Recording?.Canaries.Select(canary => canary.At).DefaultIfEmpty(0).Max() ?? 0),
            Notice = standing.Notice,
            Page = page,
        };
        return new Publication
        {
            Report = judged.Report,
            Name = name,
            Settings = GitHubSettings.Default,
            IsTrusted = standing.IsTrusted,
            Title = Headline.Of(judged.Report),
            Full = CommentReport.Render(judged.Report, options),
            Line = CommentReport.Line(judged.Report, options),
            Marker = CommentReport.Marker(name),
        };
    }
}
