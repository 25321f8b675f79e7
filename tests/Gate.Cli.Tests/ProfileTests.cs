using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

public sealed class ProfileTests : IDisposable
{
    // Go's older heap profile: one stack of addresses without names.
    private const string Heap = "heap profile: 1: 1048576 [2: 2097152] @ heap/1048576\n1: 1048576 [2: 2097152] @ 0x401000 0x402000\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_profile_without_names_is_shown_and_said_to_have_none()
    {
        _folder.Write("heap", Heap);

        var answer = await Tool.Run(_folder.Path, "profile", "top", "heap", "--sample-type", "alloc_space");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Type: alloc_space", answer.Output, StringComparison.Ordinal);
        Assert.Contains("GATE2110", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_is_the_same_profile()
    {
        _folder.Write("heap", Heap);

        var first = await Tool.Run(_folder.Path, "profile", "top", "heap", "--format", "json", "--save", "out/saved.pb.gz");
        var second = await Tool.Run(_folder.Path, "profile", "top", "out/saved.pb.gz", "--format", "json");

        Assert.Equal(first.Output, second.Output);
        Assert.True((long)JsonNode.Parse(first.Output)!["total"]! > 0);
    }

    [Fact]
    public async Task A_difference_with_itself_is_noise_throughout()
    {
        _folder.Write("heap", Heap);

        var answer = await Tool.Run(_folder.Path, "profile", "diff", "heap", "heap", "--format", "json");

        Assert.Equal(0, answer.ExitCode);
        Assert.True((bool)JsonNode.Parse(answer.Output)!["isDifference"]!);
    }

    [Theory]
    [InlineData("GATE2101", "profile", "top", "none")]
    [InlineData("GATE2103", "profile", "top", "empty")]
    [InlineData("GATE2108", "profile", "top", "heap", "--sample-type", "cpu")]
    [InlineData("GATE2109", "profile", "diff", "heap", "threads")]
    [InlineData("GATE7001", "profile", "top", "heap", "--format", "xml")]
    [InlineData("GATE9", "profile", "top", "heap", "-n", "-1")]
    public async Task What_cannot_be_shown_ends_with_a_code_and_exit_code_2(string code, params string[] arguments)
    {
        _folder.Write("heap", Heap);
        _folder.Write("empty", "");
        _folder.Write("threads", "threadcreate profile: total 1\n1 @ 0x401000\n");

        var answer = await Tool.Run(_folder.Path, arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }
}
