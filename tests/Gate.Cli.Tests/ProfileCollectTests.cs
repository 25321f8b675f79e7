using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

public sealed class ProfileCollectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_command_is_profiled_and_leaves_nothing_but_the_profile()
    {
        var temporary = _folder.Path + "/temporary";
        Directory.CreateDirectory(temporary);

        var answer = await Tool.Run(_folder.Path, [("TMPDIR", temporary)], ["profile", "collect", "-o", "out/profile.pb.gz", "--", "dotnet", Tool.Program, "explain", "GATE2101"]);
        var top = await Tool.Run(_folder.Path, "profile", "top", "out/profile.pb.gz", "--sample-type", "samples", "--format", "json");

        Assert.Equal(0, answer.ExitCode);
        // What the command prints is not mixed with what Gate says.
        Assert.StartsWith("GATE2101", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Profile:", answer.Output, StringComparison.Ordinal);
        Assert.Contains("The command ended with exit code 0.", answer.Error, StringComparison.Ordinal);
        Assert.True((long)JsonNode.Parse(top.Output)!["total"]! > 0);
        if (!OperatingSystem.IsWindows()) Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
    }

    [UnixFact]
    public async Task Interrupted_it_ends_the_command_and_writes_what_it_has()
    {
        var script = $"dotnet '{Tool.Program}' explain all > /dev/null; echo seen; exec sleep 1000";
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Tool.Program, "profile", "collect", "-o", "profile.pb.gz", "--", "sh", "-c", script])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = tool.StandardError.ReadToEndAsync();

        Assert.Equal("seen", await tool.StandardOutput.ReadLineAsync());
        // Not INT, which is the same to Gate: a job in the background of a script ignores that, and all that it starts.
        using (var kill = Process.Start("kill", ["-TERM", $"{tool.Id}"])) await kill.WaitForExitAsync();
        await tool.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(0, tool.ExitCode);
        Assert.Contains("The command was ended.", await error, StringComparison.Ordinal);
        Assert.Equal(0, (await Tool.Run(_folder.Path, "profile", "top", "profile.pb.gz")).ExitCode);
    }

    [UnixFact]
    public async Task A_command_sees_only_the_variables_that_it_is_given()
    {
        _folder.Write("print.sh", "echo \"[$SHOP_TOKEN][$SHOP_PLACE][$SHOP_NAME]\"");

        var answer = await Tool.Run(
            _folder.Path,
            [("SHOP_TOKEN", "secret"), ("SHOP_PLACE", "here")],
            ["profile", "collect", "--env", "SHOP_PLACE", "--env", "SHOP_NAME=a=b", "--", "sh", "print.sh"]);

        Assert.Equal("[][here][a=b]", answer.Output.Trim());
        Assert.Contains("GATE2123", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GATE2120", "--pid", "2147483647")]
    [InlineData("GATE2125", "--", "no-such-program")]
    [InlineData("GATE9003", "--kind", "cpu")]
    [InlineData("GATE9003", "--pid", "1", "--", "true")]
    [InlineData("GATE9003", "--pid", "1", "--kind", "wall")]
    [InlineData("GATE9003", "--pid", "1", "--duration", "soon")]
    [InlineData("GATE9004", "--pid", "1", "-o", ".")]
    public async Task What_cannot_be_profiled_ends_with_a_code_and_exit_code_2(string code, params string[] arguments)
    {
        var answer = await Tool.Run(_folder.Path, ["profile", "collect", .. arguments]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }
}
