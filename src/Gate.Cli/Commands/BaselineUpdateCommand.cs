using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Baselines;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate baseline update`: measures this commit and stores it for this machine.</summary>
internal static class BaselineUpdateCommand
{
    public static Command Create()
    {
        var suites = SuitesArgument.Create("measure");
        var config = ConfigOption.Create();
        var launches = new Option<int>("--launches") { Description = "Processes that measure each benchmark.", HelpName = "N", DefaultValueFactory = _ => BaselineSession.UsualLaunches };
        launches.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--launches is a number from 1 to 100.");
        });
        var branch = new Option<string>("--commit") { Description = "Measure nothing: commit what was stored here of this commit onto this branch of origin, and push it; needs --report.", HelpName = "BRANCH", DefaultValueFactory = _ => "" };
        var report = new Option<string>("--report") { Description = "The report (JSON) of the check of this commit, which must have passed.", HelpName = "FILE", DefaultValueFactory = _ => "" };
        var verbosity = VerbosityOption.Create();
        var command = new Command(
            "update",
            """
            Measures this commit and adds it, as a session, to the baselines of this machine.
            Three sessions or more of a commit let a check clear benchmarks without measuring the base again.

            Example:
              dotnet gate baseline update && git add baselines
              dotnet gate baseline update --commit main --report report.json
            """)
        { suites, config, launches, branch, report, verbosity };
        command.SetAction((parsed, cancel) => parsed.GetRequiredValue(branch) is { Length: > 0 } name
            ? Push(Place.Find(parsed.GetRequiredValue(config)), new BaselinePush(name, parsed.GetRequiredValue(report)), parsed.InvocationConfiguration.Output, cancel)
            : Run(
                Place.FindToMeasure(parsed.GetRequiredValue(config)).Only(parsed.GetValue(suites) ?? []),
                parsed.GetRequiredValue(launches),
                VerbosityOption.Read(parsed, verbosity),
                parsed.InvocationConfiguration.Output,
                cancel));
        return command;
    }

    private static async Task<int> Run(Place place, int launches, Talk talk, TextWriter output, CancellationToken cancel)
    {
        GivenName.Require(place);
        var session = await BaselineSession.Measure(place, launches, talk, cancel);
        await Tell(session.Store(place), output);
        HistoryAppending.Append(place, session);
        return ExitCode.Pass;
    }

    private static async Task<int> Push(Place place, BaselinePush push, TextWriter output, CancellationToken cancel)
    {
        await Tell(await push.Store(place, cancel), output);
        return ExitCode.Pass;
    }

    private static async Task Tell(IReadOnlyList<Baseline> all, TextWriter output)
    {
        foreach (var stored in all)
            await output.WriteLineAsync($"stored: {stored.Suite} on {stored.Testbed.Name}, {stored.Benchmarks.Count} benchmarks, {stored.Sessions.Count} sessions");
    }
}
