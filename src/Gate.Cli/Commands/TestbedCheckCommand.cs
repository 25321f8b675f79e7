using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate testbed check`: whether this machine is fit to measure.</summary>
internal static class TestbedCheckCommand
{
    public static Command Create()
    {
        var require = new Option<bool>("--require") { Description = "Take warnings for errors: exit code 2 when there is one." };
        var config = ConfigOption.Create();
        var command = new Command(
            "check",
            """
            Looks at what makes measurements scatter or lie: frequency, turbo, siblings, other load, stolen time, throttling, swap, battery,
            timer, disk, debug builds. Each finding says what it costs and how to mend it. Takes less than a second, and runs before every check.

            Example:
              dotnet gate testbed check --require && dotnet gate check
            """)
        { require, config };
        command.SetAction((parsed, cancel) => Run(
            MachineFitness.Options(Place.FindOrNone(parsed.GetRequiredValue(config))) with { Require = parsed.GetValue(require) },
            parsed.InvocationConfiguration.Output,
            cancel));
        return command;
    }

    private static async Task<int> Run(FitnessOptions options, TextWriter output, CancellationToken cancel)
    {
        var findings = FitnessFindings.Of(await FitnessProbe.Read(options, cancel), options);
        await output.WriteAsync(FitnessText.Of(findings));
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.CannotJudge : ExitCode.Pass;
    }
}
