using System.Text.Json;

namespace Gate.Running.Building;

/// <summary>What MSBuild says a project is.</summary>
/// <param name="IsProgram">Whether it builds a program.</param>
/// <param name="IsTest">Whether it is a test project, whose program only runs tests.</param>
/// <param name="Frameworks">The target frameworks.</param>
/// <param name="Framework">The newest of them that runs on .NET; empty when none does.</param>
/// <param name="Problem">The first error of MSBuild, with all else empty; empty when there is none.</param>
public sealed record ProjectFacts(bool IsProgram, bool IsTest, IReadOnlyList<string> Frameworks, string Framework, string Problem)
{
    // What the host of .NET says, in English wherever it runs.
    private const string MissingSdk = "Requested SDK version:";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks MSBuild, which restores and builds nothing.</summary>
    /// <param name="path">The project file.</param>
    /// <param name="cancellation">Stops MSBuild.</param>
    public static async Task<ProjectFacts> Ask(string path, CancellationToken cancellation)
    {
        try
        {
            var answer = await Dotnet.Run(
                Path.GetDirectoryName(path)!,
                ["msbuild", path, "-p:Configuration=Release", "-getProperty:TargetFramework,TargetFrameworks,OutputType,IsTestProject", "-nodeReuse:false", "-nologo"],
                Patience,
                cancellation);
            return answer.HasSucceeded ? Parse(path, answer.Output) : Unknown(Reason(answer.Output));
        }
        catch (TimeoutException)
        {
            return Unknown("MSBuild did not answer within two minutes.");
        }
    }

    private static ProjectFacts Parse(string path, string json)
    {
        try
        {
            var project = Project.Parse(path, json);
            using var document = JsonDocument.Parse(json);
            var isTest = string.Equals(document.RootElement.GetProperty("Properties").GetProperty("IsTestProject").GetString(), "true", StringComparison.OrdinalIgnoreCase);
            return new ProjectFacts(project.OutputType is "Exe" or "WinExe", isTest, project.Frameworks, project.Newest, "");
        }
        catch (JsonException)
        {
            return Unknown(Reason(json));
        }
    }

    private static ProjectFacts Unknown(string problem) => new(IsProgram: false, IsTest: false, [], "", problem);

    private static string Reason(string output) =>
        output.Split('\n').FirstOrDefault(line => line.StartsWith(MissingSdk, StringComparison.Ordinal)) is { } missing ? $"global.json asks for the SDK {missing[MissingSdk.Length..].Trim()}, which is not installed"
        : BuildError.In(output) is [var first, ..] ? first.ToString()
        : output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var line, ..] ? line
        : "MSBuild ended without a word.";
}
