using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Core.Diagnostics;
using Gate.Testbeds.Tuning;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate testbed tune`: makes this machine fit to measure, and undoes that.</summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var yes = new Option<bool>("--yes") { Description = "Change the settings without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be changed." };
        var undo = new Option<bool>("--undo") { Description = "Restore what was before the first tuning, also after a crash or a restart." };
        var journal = new Option<string>("--journal") { Description = "The folder that keeps the old values.", HelpName = "FOLDER", DefaultValueFactory = _ => TuningJournal.DefaultFolder };
        var config = ConfigOption.Create();
        var command = new Command(
            "tune",
            """
            Sets the frequency governor to performance, turns turbo and the siblings of pinned cores off, and keeps interrupts away from them.
            It says what it will change, asks (--yes does not), and keeps the old values. Needs root; without it, it prints the commands.

            Example:
              dotnet gate testbed tune --dry-run
              dotnet gate testbed tune --undo
            """)
        { yes, dryRun, undo, journal, config };
        command.SetAction((parsed, cancel) => Task.FromResult(parsed.GetValue(undo)
            ? End(Restorer.Undo(SysTree.OfThisMachine(), new TuningJournal(parsed.GetRequiredValue(journal)), cancel: cancel), parsed)
            : Tune(parsed, Place.FindOrNone(parsed.GetRequiredValue(config))?.Configuration.Testbed.Pin.Cores ?? [], parsed.GetValue(dryRun), parsed.GetValue(yes), parsed.GetRequiredValue(journal), cancel)));
        return command;
    }

    private static int Tune(ParseResult parsed, IReadOnlyList<int> pinned, bool isDryRun, bool isAgreed, string journal, CancellationToken cancel)
    {
        var tree = SysTree.OfThisMachine();
        var plan = TuningPlan.Of(tree, pinned);
        parsed.InvocationConfiguration.Output.Write(TuningText.Of(plan));
        if (isDryRun || plan.Changes.Count == 0) return ExitCode.Pass;
        if (!isAgreed && !Agrees(parsed)) return ExitCode.Pass;
        return End(Tuner.Apply(tree, new TuningJournal(journal), plan, cancel: cancel), parsed);
    }

    // Nothing asks where there is nobody to answer.
    private static bool Agrees(ParseResult parsed)
    {
        if (Console.IsInputRedirected) throw new GateException(Codes.BadOption, "There is no terminal to ask on. Say --yes to change these settings, or --dry-run to see them only.");
        parsed.InvocationConfiguration.Output.Write("Change these settings? [y/N] ");
        return string.Equals(Console.ReadLine()?.Trim(), "y", StringComparison.OrdinalIgnoreCase);
    }

    private static int End(TuningReport report, ParseResult parsed)
    {
        parsed.InvocationConfiguration.Output.Write(TuningText.Of(report));
        foreach (var diagnostic in report.Diagnostics) parsed.InvocationConfiguration.Error.WriteLine(diagnostic);
        return report.IsComplete ? ExitCode.Pass : ExitCode.CannotJudge;
    }
}
