using System.CommandLine;
using Gate.Cli;
using Gate.Cli.Commands;
using Gate.Core.Diagnostics;

// Asked for by scripts that only want to know: answered before any other part of the tool is loaded.
if (args is ["--version"])
{
    await Console.Out.WriteLineAsync(Tool.Version);
    return ExitCode.Pass;
}

try
{
    return await Root.Create().Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // Long enough to end the benchmark processes and to remove what was half made.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    });
}
catch (GateException exception)
{
    foreach (var diagnostic in exception.Diagnostics) await Console.Error.WriteLineAsync(diagnostic.ToString());
    return ExitCode.CannotJudge;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
