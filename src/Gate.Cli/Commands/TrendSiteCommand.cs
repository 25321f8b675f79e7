using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Cli.Trending;
using Gate.Core.Diagnostics;
using Gate.Reports.Trends;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate trend site`: a small dashboard of static files.</summary>
internal static class TrendSiteCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--output", "-o") { Description = "The folder that the files go to.", HelpName = "DIR", Required = true };
        var since = new Option<string>("--since") { Description = "Also compare the newest points with those at this commit, branch or tag.", HelpName = "REF", DefaultValueFactory = _ => "" };
        var config = ConfigOption.Create();
        var command = new Command(
            "site",
            """
            Writes a dashboard of the history as static files, for GitHub Pages or any other host: a page that lists all suites,
            and for each of them a page, a picture and a badge. Files of the same names are replaced, others stay.

            Example:
              dotnet gate trend site -o site
            """)
        { folder, since, config };
        command.SetAction((parsed, cancel) => Run(
            Place.Find(parsed.GetRequiredValue(config)), parsed.GetRequiredValue(folder), parsed.GetRequiredValue(since), parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    private static async Task<int> Run(Place place, string folder, string since, TextWriter output, CancellationToken cancel)
    {
        var answer = await TrendSession.Find(place, new TrendRequest([], "", "", "", since), cancel);
        var root = Path.GetFullPath(folder);
        var count = 0;
        foreach (var (path, text) in TrendSite.Write(answer, await TrendSession.Options(place, cancel)))
        {
            var file = Path.GetFullPath(Path.Combine(root, path));
            // Names of suites and testbeds were refused when they were stored, had they been no plain names.
            if (!file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new GateException(Codes.CannotWrite, $"'{path}' lies outside of '{folder}'.");
            OutputFile.Write(file, text);
            count++;
        }

        await output.WriteLineAsync(FormattableString.Invariant($"{count} files in {folder}, index.html the first."));
        return ExitCode.Pass;
    }
}
