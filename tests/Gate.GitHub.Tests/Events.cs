using Gate.GitHub.Events;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Tests;

/// <summary>Events as GitHub writes them, shortened.</summary>
internal static class Events
{
    public const string Head = "9e8d7c6b5a493827161504f3e2d1c0b9a8978675";
    public const string Merge = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <summary>The event of a fixture: "workflow_run.fork" is a workflow_run.</summary>
    public static GitHubEvent Read(string fixture) => EventReader.Read(Runner(fixture.Split('.')[0]), Text(fixture));

    public static string Text(string fixture) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture + ".json"));

    public static RunnerEnvironment Runner(string name, string api = "https://api.github.com", string token = "secret") => RunnerEnvironment.Of(Variables(name, api, token))!;

    public static Dictionary<string, string> Variables(string name, string api, string token) => new()
    {
        ["GITHUB_EVENT_NAME"] = name,
        ["GITHUB_EVENT_PATH"] = "event.json",
        ["GITHUB_REPOSITORY"] = "shop/orders",
        ["GITHUB_SHA"] = Merge,
        ["GITHUB_SERVER_URL"] = "https://github.com",
        ["GITHUB_RUN_ID"] = "289782451",
        ["GITHUB_API_URL"] = api,
        ["GITHUB_TOKEN"] = token,
    };
}
