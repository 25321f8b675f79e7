using System.ComponentModel;
using System.Text;
using CliWrap;
using Gate.Core.Diagnostics;

namespace Gate.Running.Building;

/// <summary>Runs the dotnet command to its end: bounded in time and in what it keeps of the output,
/// without secrets, and with its whole process tree killed when it is cancelled.</summary>
internal static class Dotnet
{
    private const int OutputKept = 4 * 1024 * 1024;

    public static async Task<DotnetResult> Run(string folder, IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(timeout);
        var output = new StringBuilder();
        var keep = PipeTarget.ToDelegate(line => Keep(output, line));
        try
        {
            var result = await Cli.Wrap("dotnet")
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(Launching.ChildEnvironment.ForBuilds())
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(keep)
                .WithStandardErrorPipe(keep)
                .ExecuteAsync(patience.Token);
            return new DotnetResult(result.ExitCode == 0, output.ToString());
        }
        catch (Win32Exception exception)
        {
            throw new GateException(Codes.DotnetMissing, $"The command 'dotnet' cannot be started: {exception.Message}. Install the .NET SDK or put it on the PATH.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    // Both streams write here, each from its own task.
    private static void Keep(StringBuilder output, string line)
    {
        lock (output)
        {
            if (output.Length + line.Length < OutputKept) output.Append(line).Append('\n');
        }
    }
}

/// <summary>What the dotnet command said.</summary>
internal sealed record DotnetResult(bool HasSucceeded, string Output);
