using Spectre.Console;

namespace Gate.Cli.Output;

/// <summary>Prints tables where a command's answer goes.</summary>
internal static class Tables
{
    // A file has no width of its own, and names are long.
    private const int WidthOfFiles = 200;

    public static void Print(Table table, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected) console.Profile.Width = WidthOfFiles;
        console.Write(table);
    }
}
