using System.CommandLine;
using Gate.Core.Diagnostics;

namespace Gate.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void Every_code_has_a_number_of_its_own()
    {
        var ids = Codes.All.Select(code => code.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Matches("^GATE[1-9][0-9]{3}$", id));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_code_has_a_title_and_an_explanation_of_whole_sentences()
    {
        Assert.All(Codes.All, code => Assert.Matches(@"^\S.*[^.\s]$", code.Title));
        Assert.All(Codes.All, code => Assert.Matches(@"^\S+ .+[.)]$", code.Explanation.ReplaceLineEndings(" ")));
    }

    [Fact]
    public async Task Explaining_all_explains_every_one()
    {
        var answer = await Tool.Run(Path.GetTempPath(), "explain", "all");

        Assert.Equal(0, answer.ExitCode);
        Assert.All(Codes.All, code => Assert.Contains($"{code.Id}: {code.Title}", answer.Output, StringComparison.Ordinal));
        Assert.All(Codes.All, code => Assert.Contains(code.Explanation, answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_code_is_explained_alone_in_any_case()
    {
        var code = Codes.NotARecording;

        var answer = await Tool.Run(Path.GetTempPath(), "explain", "gate4500");

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith($"{code.Id}: {code.Title}", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GATE4502", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_all_codes_has_a_heading_for_each()
    {
        var answer = await Tool.Run(Path.GetTempPath(), "explain", "all", "--markdown");

        Assert.Equal(0, answer.ExitCode);
        Assert.All(Codes.All, code => Assert.Contains($"\n## {code.Id}: {code.Title}\n\n{code.Explanation}\n", answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_that_does_not_exist_exits_with_2()
    {
        var answer = await Tool.Run(Path.GetTempPath(), "explain", "GATE0000");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains("GATE0000", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_argument_and_option_is_described()
    {
        var symbols = CommandTree.All.SelectMany(command => command.Arguments.Concat<Symbol>(command.Options).Prepend(command)).ToList();

        Assert.True(symbols.Count > 100);
        Assert.All(symbols, symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name));
    }

    [Fact]
    public async Task Help_shows_the_example()
    {
        var answer = await Tool.Run(Path.GetTempPath(), "baseline", "prune", "--help");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("dotnet gate baseline prune --dry-run", answer.Output, StringComparison.Ordinal);
    }
}
