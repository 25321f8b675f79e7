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
        var markdown = new Option<bool>("--markdown") { Description = "Print a page in Markdown, with a heading for each code." };
        var command = new Command(
            "explain",
            """
            Explains a diagnostic: what it means and what to do.

            Example:
              dotnet gate explain GATE6001
              dotnet gate explain all --markdown
            """)
        { code, markdown };
        command.SetAction(parsed =>
        {
            var found = Find(parsed.GetRequiredValue(code));
            if (parsed.GetValue(markdown)) Page(found, parsed.InvocationConfiguration.Output);
            else Text(found, parsed.InvocationConfiguration.Output);
            return ExitCode.Pass;
        });
        return command;
    }

    private static void Text(IReadOnlyList<Code> codes, TextWriter output)
    {
        foreach (var code in codes) output.WriteLine($"{code.Id}: {code.Title}\n\n{code.Explanation}\n");
    }

    private static void Page(IReadOnlyList<Code> codes, TextWriter output)
    {
        output.WriteLine("# What Gate says, and what to do");
        foreach (var code in codes) output.WriteLine($"\n## {code.Id}: {code.Title}\n\n{code.Explanation}");
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
