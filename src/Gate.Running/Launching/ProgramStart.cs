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
    /// <param name="recipe">Its variables.</param>
    /// <param name="cores">The processors it may use; empty for all.</param>
    /// <param name="folder">Where its output is kept.</param>
    /// <param name="willBePinned">Whether it is to see all processors now, because it may be pinned to some of them later.</param>
    /// <param name="cancellation">Stops waiting and kills it.</param>
    /// <exception cref="GateException">The program does not start, or has no BenchmarkDotNet.</exception>
    public static async Task<BenchmarkProcess> Start(
        BuiltProgram program, Recipe recipe, IReadOnlyList<int> cores, string folder, bool willBePinned, CancellationToken cancellation)
    {
        try
        {
            var settings = new ProcessSettings(recipe.EnvironmentVariables, folder, cores) { WillBePinned = willBePinned || cores.Count > 0 };
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
