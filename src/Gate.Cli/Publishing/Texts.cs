using Gate.Cli.Checking;
using Gate.Core.Configuration;
using Gate.GitHub.Publishing;
using Gate.Reports.Comment;
using Gate.Reports.Wording;

namespace Gate.Cli.Publishing;

/// <summary>The texts that a report is published in.</summary>
internal static class Texts
{
    private const string OfAFork = "A fork measured these numbers. They do not open the gate: somebody of this repository has to look, or the merge queue measures again.";

    /// <summary>All of them.</summary>
    public static Publication Of(JudgedFile judged, string name, string page, bool isTrusted)
    {
        var options = new CommentOptions(name)
        {
            Seed = judged.Recording?.Header.Seed,
            TimeTaken = TimeSpan.FromSeconds(judged.Recording?.Canaries.Select(canary => canary.At).DefaultIfEmpty(0).Max() ?? 0),
            Notice = isTrusted ? "" : OfAFork,
            Page = page,
        };
        return new Publication
        {
            Report = judged.Report,
            Name = name,
            Settings = GitHubSettings.Default,
            IsTrusted = isTrusted,
            Title = Headline.Of(judged.Report),
            Full = CommentReport.Render(judged.Report, options),
            Line = CommentReport.Line(judged.Report, options),
            Marker = CommentReport.Marker(name),
        };
    }
}
