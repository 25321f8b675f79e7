using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Markdown;

/// <summary>Lines of lists. Each begins with a word of ours or with code: no sentence can become a list, a heading or a rule of its own.</summary>
internal static class MarkdownLine
{
    public static string Of(Doubt doubt) =>
        string.Join(", ", doubt.First.Select(finding => SafeText.Name(Shown.Title(finding))))
        + (doubt.Others == 0 ? "" : $" and {Readable.Whole(doubt.Others)} more")
        + $": {SafeText.Prose(doubt.Text)}";

    public static string Of(Diagnostic diagnostic) =>
        $"**{diagnostic.Severity.Word()}** {SafeText.Prose(diagnostic.Code.Id)}"
        + (diagnostic.Location.File.Length == 0 ? "" : $" at {SafeText.Name(diagnostic.Location.ToString())}")
        + $": {SafeText.Prose(diagnostic.Message)}";

    public static string Of(Advice advice) => advice.Command.Length == 0 ? advice.Text : $"{advice.Text}: `{advice.Command}`";

    public static string Of((string Label, string Text) setting) => $"{setting.Label}: {SafeText.Name(setting.Text)}";
}
