using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>What a run of the tool said.</summary>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>The report that stdout holds and nothing else.</summary>
    public JsonNode Report => JsonNode.Parse(Output)!;

    /// <summary>The findings of that report.</summary>
    public IReadOnlyList<JsonNode> Findings => [.. Report["findings"]!.AsArray().Select(finding => finding!)];
}

/// <summary>The built tool, started as its users start it.</summary>
internal static class Tool
{
    /// <summary>The path of its program.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "dotnet-gate.dll");

    // What a CI runner says of itself would choose another base commit than the test's repository has, and be posted to.
    public static readonly string[] Runner =
    [
        "GITHUB_ACTIONS", "GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_BASE_REF", "GITHUB_SHA",
        "GITHUB_REPOSITORY", "GITHUB_API_URL", "GITHUB_SERVER_URL", "GITHUB_RUN_ID", "GITHUB_TOKEN", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY",
    ];

    /// <summary>Runs it in a folder.</summary>
    public static Task<ToolAnswer> Run(string folder, params IReadOnlyList<string> arguments) => Run(folder, [], arguments);

    /// <summary>Runs it in a folder with variables of its own.</summary>
    public static async Task<ToolAnswer> Run(string folder, IReadOnlyList<(string Name, string Value)> variables, IReadOnlyList<string> arguments)
    {
        var environment = Runner.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in variables) environment[name] = value;
        var result = await CliWrap.Cli.Wrap("dotnet")
            .WithArguments([Program, .. arguments])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new ToolAnswer(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
