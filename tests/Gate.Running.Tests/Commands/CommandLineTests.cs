using Gate.Running.Commands;

namespace Gate.Running.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("make", "make")]
    [InlineData("  dotnet   build -c Release ", "dotnet|build|-c|Release")]
    [InlineData("sh -c \"a && b\"", "sh|-c|a && b")]
    [InlineData("sh -c 'echo \"x\"'", "sh|-c|echo \"x\"")]
    [InlineData("a\"b c\"d", "ab cd")]
    [InlineData("a '' b", "a||b")]
    [InlineData("echo $HOME *.cs", "echo|$HOME|*.cs")]
    [InlineData("", "")]
    public void Words_are_split_at_blanks_outside_of_quotes(string text, string words) =>
        Assert.Equal(words, string.Join('|', CommandLine.Split(text)));
}
