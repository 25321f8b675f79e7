using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Running.Go;

namespace Gate.Cli.Checking.Whole;

/// <summary>What a Go test program printed, read as a file of the same text is read.</summary>
/// <param name="Benchmarks">The benchmarks in it.</param>
/// <param name="Trouble">Why it cannot be trusted: how the process ended, or what of its text cannot be read; empty when it can.</param>
internal sealed record GoText(IReadOnlyList<Benchmark> Benchmarks, string Trouble)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="answer">What was printed.</param>
    /// <param name="suite">The suite of the benchmarks.</param>
    /// <param name="folder">A folder for a file of the text.</param>
    public static GoText Of(GoAnswer answer, string suite, string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():n}.txt");
        try
        {
            File.WriteAllText(path, answer.Output);
            return new(Adapters.Adapters.Read([path], suite).Benchmarks, answer.Failure);
        }
        catch (GateException refused)
        {
            var hasNone = refused.Diagnostics[0].Code == Codes.InputWithoutBenchmarks || !answer.Output.Contains("Benchmark", StringComparison.Ordinal);
            return new([], answer.Failure.Length > 0 || hasNone ? answer.Failure : refused.Diagnostics[0].Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
