using System.CommandLine;
using System.Globalization;
using Gate.Cli.Checking;
using Gate.Core.Baselines;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate baseline accept REPORT`: takes regressions on purpose, with who, why and until when.</summary>
internal static class BaselineAcceptCommand
{
    private const int UsualDays = 90;

    public static Command Create()
    {
        var report = new Argument<string>("REPORT") { Description = "The report (JSON) that holds the regressions: `dotnet gate check -o report.json`." };
        var benchmark = new Option<string>("--benchmark") { Description = "Only benchmarks whose full name matches; all of the report's regressions otherwise.", HelpName = "GLOB", DefaultValueFactory = _ => "*" };
        var metric = new Option<string>("--metric") { Description = "Only this metric.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var reason = new Option<string>("--reason") { Description = "Why the regression is taken; reviewers read it.", HelpName = "TEXT", Required = true };
        var by = new Option<string>("--by") { Description = "Who accepts; the user of this machine when not given.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var until = new Option<string>("--until") { Description = $"The last day it holds, as 2026-12-31; {UsualDays} days from now when not given.", HelpName = "DATE", DefaultValueFactory = _ => "" };
        var config = ConfigOption.Create();
        var command = new Command(
            "accept",
            """
            Accepts the regressions of a report on purpose. Commit baselines/accepted.json with the change.

            Example:
              dotnet gate baseline accept report.json --benchmark "*Parser*" --reason "validates input now"
            """)
        { report, benchmark, metric, reason, by, until, config };
        command.SetAction(parsed => Run(
            Place.Find(parsed.GetRequiredValue(config)),
            Read(parsed.GetRequiredValue(report)),
            new Glob(parsed.GetRequiredValue(benchmark)),
            parsed.GetRequiredValue(metric),
            finding => new Acceptance(finding.Benchmark, finding.Metric.Name, WorstOf(finding), parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason), LastDay(parsed.GetRequiredValue(until))),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Place place, Report report, Glob benchmark, string metric, Func<Finding, Acceptance> accept, TextWriter output)
    {
        var chosen = report.Findings
            .Where(finding => finding.Verdict == Verdict.Regression && benchmark.Matches(finding.Benchmark.Name))
            .Where(finding => metric.Length == 0 || string.Equals(finding.Metric.Name, metric, StringComparison.Ordinal))
            .ToList();
        if (chosen.Count == 0) throw new GateException(Codes.NothingToAccept, $"The report has no regression of '{benchmark}'{(metric.Length > 0 ? $" in {metric}" : "")}.");
        place.Acceptances.Add([.. chosen.Select(accept)]);
        foreach (var finding in chosen) output.WriteLine($"accepted: {finding.Benchmark}, {finding.Metric.Name}: {finding.Reason}");
        return ExitCode.Pass;
    }

    // What was accepted is what was seen: up to the upper bound of the worsening, 0 → N without a bound.
    private static double WorstOf(Finding finding) => finding.Upper ?? finding.Ratio ?? double.PositiveInfinity;

    private static Report Read(string file) => ReportJson.Read(InputFile.Read(file), file);

    private static DateOnly LastDay(string text) =>
        text.Length == 0 ? DateOnly.FromDateTime(DateTime.Today).AddDays(UsualDays)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new GateException(Codes.BadOption, $"--until '{text}' is no date. Write it as 2026-12-31.");
}
