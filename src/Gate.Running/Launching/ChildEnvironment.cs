using System.Collections;

namespace Gate.Running.Launching;

/// <summary>What a child process gets to see of Gate's environment: never a token, nothing of the CI runner or of Gate itself.</summary>
internal static class ChildEnvironment
{
    // MSBUILD*: Gate may run inside a build, whose MSBuild need not be the one of the checkout's global.json.
    // CORECLR_*, COR_*: a profiler or coverage tool that watches Gate would slow down what Gate measures.
    private static readonly string[] Prefixes = ["GITHUB_", "ACTIONS_", "RUNNER_", "GATE_", "MSBUILD", "CORECLR_", "COR_"];
    private static readonly string[] Names = ["DOTNET_STARTUP_HOOKS", "DOTNET_HOST_PATH"];

    /// <summary>The variables of this process that a child must not inherit.</summary>
    public static IReadOnlyList<string> Withheld() =>
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Where(IsWithheld)];

    /// <summary>Changes for a build: what is withheld, and messages in the language that error lines are parsed in.</summary>
    public static IReadOnlyDictionary<string, string?> ForBuilds()
    {
        var changes = Withheld().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        changes["DOTNET_CLI_UI_LANGUAGE"] = "en";
        changes["DOTNET_NOLOGO"] = "1";
        changes["MSBUILDDISABLENODEREUSE"] = "1";
        return changes;
    }

    private static bool IsWithheld(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
