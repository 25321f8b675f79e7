using System.CommandLine;
using System.CommandLine.Parsing;
using Gate.Cli;
using Gate.Cli.Commands;
using Gate.Core.Diagnostics;
using Gate.Running.Launching;

// Asked for by scripts that only want to know: answered before any other part of the tool is loaded.
if (args is not ["--version"]) return Run(args is [] ? ["--help"] : args);
Tool.PrintVersion();
return ExitCode.Pass;

static int Run(string[] args)
{
    try
    {
        FirstEnvironment.Forget();
        var parsed = Root.Create().Parse(args);
        if (parsed.Errors.Count > 0) return Refuse(parsed.Errors);
        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // Long enough to end the benchmark processes and to remove what was half made; a profiled process tells of all its methods at the end.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(parsed.CommandResult.Command.Name is ProfileCollectCommand.Name ? 120 : 10),
        });
    }
    catch (GateException exception)
    {
        foreach (var diagnostic in exception.Diagnostics) Console.Error.WriteLine(diagnostic);
        return ExitCode.CannotJudge;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Interrupted. What was measured is kept; the same command goes on from there.");
        return ExitCode.Interrupted;
    }
#pragma warning disable CA1031 // Nothing is hidden: it is printed, with the exit code that says that nothing was judged, and not that of a crash.
    catch (Exception fault)
#pragma warning restore CA1031
    {
        Console.Error.WriteLine(Diagnostic.Error(Codes.Fault, $"{fault.GetType()}: {fault.Message}"));
        Console.Error.WriteLine(fault.StackTrace);
        return ExitCode.CannotJudge;
    }
}

// A slip on the command line must not look like a gate that failed, nor put help where a script expects a report.
static int Refuse(IEnumerable<ParseError> errors)
{
    foreach (var error in errors) Console.Error.WriteLine(Diagnostic.Error(Codes.BadOption, $"{error.Message} See `dotnet gate --help`."));
    return ExitCode.CannotJudge;
}
