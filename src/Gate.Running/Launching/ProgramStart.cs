using Gate.Core.Diagnostics;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>Starts benchmark programs under the hook.</summary>
internal static class ProgramStart
{
    // How the host begins to say which runtime it looked for and which there are.
    private const string NoRuntime = "You must install or update .NET";

    /// <summary>A process of the program that answers and has BenchmarkDotNet.</summary>
    /// <param name="program">The program.</param>
    /// <param name="settings">Its variables, processors and log.</param>
    /// <param name="cancellation">Stops waiting and kills it.</param>
    /// <exception cref="GateException">The program does not start, or has no BenchmarkDotNet.</exception>
    public static async Task<BenchmarkProcess> Start(BuiltProgram program, ProcessSettings settings, CancellationToken cancellation)
    {
        try
        {
            var process = await BenchmarkProcess.Start(program, settings, cancellation);
            if (process.HasBenchmarkDotNet) return process;

            await process.DisposeAsync();
            throw new GateException(Codes.BenchmarkDotNetMissing,
                $"Suite '{program.Suite}': {program.Path} comes without BenchmarkDotNet. Add the package to the project.");
        }
        catch (ProcessFailure failure)
        {
            throw new GateException(failure.Message.Contains(NoRuntime, StringComparison.Ordinal) ? Codes.RuntimeMissing : Codes.ProgramSilent, $"Suite '{program.Suite}': {program.Path} did not start under Gate. {failure.Message}");
        }
    }
}
