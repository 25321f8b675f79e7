using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;

namespace Gate.Package.Tests;

/// <summary>What a command said.</summary>
public sealed record Answer(int ExitCode, string Output, string Error)
{
    /// <summary>The report that stdout holds and nothing else.</summary>
    public JsonNode Report => JsonNode.Parse(Output)!;

    /// <summary>This answer of a command that did what it should.</summary>
    public Answer Succeeded() => Ended(0);

    /// <summary>This answer of a command that ended with the code.</summary>
    public Answer Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, not {exitCode}.\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>Starts commands as a user's shell does.</summary>
internal static class Run
{
    // What a CI runner says of itself would choose another base commit than the test's repository has, and be posted to.
    private static readonly string[] Runner =
    [
        "CI", "GITHUB_ACTIONS", "GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_BASE_REF", "GITHUB_SHA",
        "GITHUB_REPOSITORY", "GITHUB_API_URL", "GITHUB_SERVER_URL", "GITHUB_RUN_ID", "GITHUB_TOKEN", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY",
    ];

    // The runtime of the tests started this process with variables that steer MSBuild and dotnet.
    private static readonly string[] Steering = ["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH"];

    public static Task<Answer> Dotnet(string folder, IReadOnlyList<string> arguments) => Command("dotnet", folder, [("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1")], arguments);

    public static async Task<Answer> Command(string command, string folder, IReadOnlyList<(string Name, string Value)> variables, IReadOnlyList<string> arguments)
    {
        var environment = Runner.Concat(Steering).ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in variables) environment[name] = value;
        var result = await CliWrap.Cli.Wrap(command)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new Answer(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
