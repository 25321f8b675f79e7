using System.Globalization;
using System.Text;

namespace Gate.Cli.Starting;

/// <summary>What `init` says.</summary>
internal static class InitText
{
    /// <summary>What was found and written.</summary>
    public static string Of(Discovery found, IReadOnlyList<DraftFile> written)
    {
        var text = new StringBuilder();
        text.Append("Found:\n");
        foreach (var project in found.Projects) text.Append(CultureInfo.InvariantCulture, $"  {project.Path}: suite '{project.Suite}', measured on {project.Framework}\n");
        if (found.LeftOut.Count > 0) text.Append("Left out:\n");
        foreach (var project in found.LeftOut) text.Append(CultureInfo.InvariantCulture, $"  {project.Path}: {project.Why}\n");
        if (written.Count > 0) text.Append("Wrote:\n");
        foreach (var file in written) text.Append(CultureInfo.InvariantCulture, $"  {file.Path}{(file.IsAddition ? " (a line for baselines)" : "")}\n");
        return text.ToString();
    }

    /// <summary>The files as they would be written, each below its name.</summary>
    public static string Print(IReadOnlyList<DraftFile> files, string root) => string.Concat(files.Select(file =>
        file.IsThere(root) ? $"Is there already: {file.Path}\n" : $"Would {(file.IsInTheWay(root) ? "replace" : "write")} {file.Path}:\n\n{file.Text}\n"));

    /// <summary>What to do next.</summary>
    public static string Next(IReadOnlyList<DraftFile> files) =>
        $"""
        Next:
          git add {string.Join(' ', files.Select(file => file.Path))} && git commit -m "Gate the benchmarks"
          dotnet gate check               measures what you change against the last commit
          dotnet gate baseline update     stores this commit for this machine: later checks can be shorter, and creeping slowdowns are seen

        """;
}
