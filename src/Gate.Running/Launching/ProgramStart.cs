using Gate.Core.Diagnostics;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>Starts benchmark programs under the hook.</summary>
internal static class ProgramStart
{
    /// <summary>A process of the program that answers and has BenchmarkDotNet.</summary>
    /// <param name="program">The program.</param>
    /// <param name="recipe">Its variables.</param>
    /// <param name="cores">The processors it may use; empty for all.</param>
    /// <param name="folder">Where its output is kept.</param>
    /// <param name="cancellation">Stops waiting and kills it.</param>
    /// <exception cref="GateException">The program does not start, or has no BenchmarkDotNet.</exception>
    public static async Task<BenchmarkProcess> Start(
        BuiltProgram program, Recipe recipe, IReadOnlyList<int> cores, string folder, CancellationToken cancellation)
    {
        try
        {
            var process = await BenchmarkProcess.Start(program, new ProcessSettings(recipe.EnvironmentVariables, folder, cores), cancellation);
            if (process.HasBenchmarkDotNet) return process;

            await process.DisposeAsync();
            throw new GateException(Codes.BenchmarkDotNetMissing,
                $"Suite '{program.Suite}': {program.Path} comes without BenchmarkDotNet. Add the package to the project.");
        }
        catch (ProcessFailure failure)
        {
            throw new GateException(Codes.ProgramSilent, $"Suite '{program.Suite}': {program.Path} did not start under Gate. {failure.Message}");
        }
    }
}
