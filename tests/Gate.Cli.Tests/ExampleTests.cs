using System.CommandLine;
using System.Text.RegularExpressions;
using Gate.Core.Diagnostics;

namespace Gate.Cli.Tests;

/// <summary>What help, README and explanations tell people to type is what the tool takes.</summary>
public sealed partial class ExampleTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Commands => [.. CommandTree.All.Select(CommandTree.Words)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_of_help_is_taken_and_is_of_its_command(string words)
    {
        var command = CommandTree.Find(words)!;
        var examples = CommandTree.Examples(command);

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.NotEmpty(CommandTree.Gates(example)));
        Assert.Empty(examples.SelectMany(CommandTree.Faults));
        Assert.All(examples, example => Assert.Contains(command, Called(CommandTree.Gates(example)[0])));
    }

    [Theory]
    [InlineData("dotnet gate chekc")]
    [InlineData("dotnet gate check --bsae main")]
    [InlineData("dotnet gate compare before.json")]
    [InlineData("dotnet gate baseline accept report.json")]
    [InlineData("dotnet gate completion tcsh >> ~/.tcshrc")]
    [InlineData("dotnet gate testbed check --require && dotnet gate check --mode fast")]
    [InlineData("dotnet run --project src/Gate.Cli -c Release -- chekc")]
    public void A_slip_is_seen(string line) => Assert.NotEmpty(CommandTree.Faults(line));

    [Fact]
    public void Every_command_in_the_README_is_taken()
    {
        var lines = ShellLine().Matches(Readme).Select(match => match.Groups["line"].Value).ToList();
        var mentions = Span().Matches(Readme).Select(match => match.Groups["line"].Value).ToList();

        Assert.True(lines.Count > 7 && mentions.Count > 7, $"{lines.Count} and {mentions.Count} commands were found.");
        Assert.Empty(lines.Concat(mentions.Where(line => !IsName(line))).SelectMany(CommandTree.Faults));
    }

    [Fact]
    public void Every_command_in_an_explanation_is_taken()
    {
        var lines = Codes.All.SelectMany(code => Span().Matches(code.Explanation).Select(match => match.Groups["line"].Value)).ToList();

        Assert.True(lines.Count > 15, $"{lines.Count} commands were found.");
        Assert.Empty(lines.Where(line => !IsName(line)).SelectMany(CommandTree.Faults));
    }

    [Fact]
    public void The_README_lists_every_command_and_only_options_that_exist()
    {
        var rows = Row().Matches(Readme).Select(match => (Commands: Listed(match.Groups["commands"].Value).ToList(), Does: match.Groups["does"].Value)).ToList();

        Assert.Equal(CommandTree.All.Where(command => command.Subcommands.Count == 0 || command.Name is "trend").Except(rows.SelectMany(row => row.Commands)), []);
        Assert.All(rows, row => Assert.All(Option().Matches(row.Does), option => Assert.Contains(row.Commands, command => Takes(command, option.Value))));
    }

    // A sentence may name a command without all that it takes.
    private static bool IsName(string line) => CommandTree.Find(line["dotnet gate ".Length..]) is not null;

    // "baseline show", "list": what follows the first is beside it, unless it stands at the top.
    private static IEnumerable<Command> Listed(string cell)
    {
        Command? before = null;
        foreach (var name in Span(cell).Where(name => name[0] is not '-'))
        {
            var words = string.Join(' ', name.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower)));
            var found = CommandTree.Find(words) ?? CommandTree.Find($"{before?.Parents.OfType<Command>().FirstOrDefault()?.Name} {words}");
            Assert.True(found is not null, $"There is no command '{name}'.");
            before = found;
            yield return found;
        }
    }

    private static IEnumerable<string> Span(string cell) => Code().Matches(cell).Select(match => match.Groups["text"].Value);

    private static bool Takes(Command command, string option) =>
        command.Options.Any(known => string.Equals(known.Name, option, StringComparison.Ordinal) || known.Aliases.Contains(option));

    private static IEnumerable<Command> Called(IReadOnlyList<string> arguments)
    {
        for (var command = CommandTree.Root.Parse(arguments).CommandResult.Command; command is not null; command = command.Parents.OfType<Command>().FirstOrDefault()) yield return command;
    }

    [GeneratedRegex(@"^(?<line>dotnet (gate|run --project src/Gate\.Cli) .*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShellLine();

    [GeneratedRegex("`(?<line>dotnet gate [^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^\| (?<commands>`[a-z][^|]*) \| (?<does>.*) \|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("(?<=`)--?[a-z][a-z-]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();
}
