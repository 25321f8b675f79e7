using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Gate.Cli.Tests;

/// <summary>The command line, as the tool makes it. Its own types are internal to it.</summary>
internal static partial class CommandTree
{
    /// <summary>The command that holds all others.</summary>
    public static Command Root { get; } =
        (Command)Assembly.Load("dotnet-gate").GetType("Gate.Cli.Commands.Root")!.GetMethod("Create", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;

    /// <summary>The root and all below it.</summary>
    public static IReadOnlyList<Command> All { get; } = [.. Below(Root)];

    /// <summary>The words that call a command: "baseline show"; nothing for the root.</summary>
    public static string Words(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Words(parent)} {command.Name}".TrimStart() : "";

    /// <summary>The command that the words call; the root when there are none.</summary>
    public static Command? Find(string words) => All.FirstOrDefault(command => string.Equals(Words(command), words, StringComparison.Ordinal));

    /// <summary>The lines below "Example:" of a command's help.</summary>
    public static IReadOnlyList<string> Examples(Command command) =>
    [
        .. command.Description!.ReplaceLineEndings("\n").Split("Example:\n")[^1].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0),
    ];

    /// <summary>What is wrong with the commands of Gate in a line as it is typed; nothing when the tool takes them all. What others in it do is not asked.</summary>
    public static IReadOnlyList<string> Faults(string line) => [.. Gates(line).SelectMany(arguments => Root.Parse(arguments).Errors.Select(error => $"{line}: {error.Message}"))];

    /// <summary>The arguments of each command of Gate in a line. What follows three blanks, or a #, is said about it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Gates(string line) =>
    [
        .. Said().Replace(line, "").Split("&&", StringSplitOptions.TrimEntries)
            .Select(command => Call().Match(command))
            .Where(call => call.Success)
            .Select(call => (IReadOnlyList<string>)[.. CommandLineParser.SplitCommandLine(Redirection().Replace(call.Groups["arguments"].Value, ""))]),
    ];

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    [GeneratedRegex(@"(   | #).*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();

    // `dotnet gate …`, and this checkout's own: `dotnet run --project src/Gate.Cli -c Release -- …`.
    [GeneratedRegex(@"^dotnet (gate|run --project src/Gate\.Cli -c Release --)(\s+(?<arguments>.*))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\s+(>>?|\|)\s.*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Redirection();
}
