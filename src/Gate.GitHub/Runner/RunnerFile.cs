using System.Text;
using Gate.Core.Diagnostics;

namespace Gate.GitHub.Runner;

/// <summary>A file that the runner reads after a step: its summary, its outputs.</summary>
/// <param name="Variable">The variable that names it.</param>
/// <param name="LongestBytes">How much the runner takes.</param>
public sealed record RunnerFile(string Variable, int LongestBytes)
{
    /// <summary>The job summary, in Markdown.</summary>
    public static readonly RunnerFile Summary = new("GITHUB_STEP_SUMMARY", 1024 * 1024);

    /// <summary>The step's outputs.</summary>
    public static readonly RunnerFile Outputs = new("GITHUB_OUTPUT", 1024 * 1024);

    /// <summary>Appends to it; where there is none, nothing happens.</summary>
    /// <returns>What went wrong; none when nothing did.</returns>
    public IReadOnlyList<Diagnostic> Append(IReadOnlyDictionary<string, string> variables, string text)
    {
        if (!variables.TryGetValue(Variable, out var path) || path.Length == 0) return [];
        if (Encoding.UTF8.GetByteCount(text) > LongestBytes) return [Problem("it would be larger than the runner takes")];
        try
        {
            File.AppendAllText(path, text);
            return [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [Problem(fault.Message)];
        }
    }

    private Diagnostic Problem(string why) => Diagnostic.Warning(Codes.RunnerFileUnwritable, $"The file of {Variable} could not be written: {why.TrimEnd('.')}.");
}
