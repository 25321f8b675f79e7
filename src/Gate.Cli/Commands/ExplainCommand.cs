using System.CommandLine;
using Gate.Core.Diagnostics;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate explain CODE`: what a diagnostic means and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE")
        {
            Description = "The code of a diagnostic, such as GATE6001; `all` for every one.",
        };
        var command = new Command("explain", "Explains a diagnostic: what it means and what to do.\n\nExample:\n  dotnet gate explain GATE6001") { code };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(code), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string asked, TextWriter output)
    {
        foreach (var code in Find(asked)) output.WriteLine($"{code.Id}: {code.Title}\n\n{code.Explanation}\n");
        return ExitCode.Pass;
    }

    private static IReadOnlyList<Code> Find(string asked)
    {
        if (string.Equals(asked, "all", StringComparison.OrdinalIgnoreCase)) return Codes.All;
        var found = Codes.All.Where(code => string.Equals(code.Id, asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count > 0
            ? found
            : throw new GateException(Codes.UnknownCode, $"There is no diagnostic '{asked}'. `dotnet gate explain all` lists every one.");
    }
}
