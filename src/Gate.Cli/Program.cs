using System.CommandLine;
using Gate.Cli;
using Gate.Cli.Commands;
using Gate.Core.Diagnostics;

// Asked for by scripts that only want to know: answered before any other part of the tool is loaded.
if (args is not ["--version"]) return Run(args);
Tool.PrintVersion();
return ExitCode.Pass;

static int Run(string[] args)
{
    try
    {
        var parsed = Root.Create().Parse(args);
        var code = parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // Long enough to end the benchmark processes and to remove what was half made.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        });
        // A slip on the command line must not look like a gate that failed.
        return parsed.Errors.Count > 0 ? ExitCode.CannotJudge : code;
    }
    catch (GateException exception)
    {
        foreach (var diagnostic in exception.Diagnostics) Console.Error.WriteLine(diagnostic);
        return ExitCode.CannotJudge;
    }
    catch (OperationCanceledException)
    {
        return ExitCode.Interrupted;
    }
}
