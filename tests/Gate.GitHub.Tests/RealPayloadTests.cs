using System.Text.Json.Nodes;
using Gate.GitHub.Events;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Tests;

/// <summary>Payloads that GitHub's documentation shows: the file index.json of the package @octokit/webhooks-examples, which GATE_WEBHOOKS names. Skipped without.</summary>
public class RealPayloadTests
{
    [WebhooksFact]
    public void Every_example_of_an_event_that_starts_workflows_is_read()
    {
        var events = JsonNode.Parse(System.IO.File.ReadAllText(WebhooksFactAttribute.File))!.AsArray();
        foreach (var name in new[] { "pull_request", "workflow_run", "push", "merge_group" })
        {
            var examples = events.Single(one => (string?)one!["name"] == name)!["examples"]!.AsArray();

            Assert.NotEmpty(examples);
            Assert.All(examples, example => Assert.Matches("^[0-9a-f]{40}$", Read(name, example!).Head));
        }
    }

    private static GitHubEvent Read(string name, JsonNode example) => EventReader.Read(
        RunnerEnvironment.Of(new Dictionary<string, string> { ["GITHUB_EVENT_NAME"] = name, ["GITHUB_REPOSITORY"] = (string)example["repository"]!["full_name"]! })!,
        example.ToJsonString());
}

/// <summary>A claim about payloads of GitHub's documentation.</summary>
public sealed class WebhooksFactAttribute : FactAttribute
{
    public WebhooksFactAttribute() => Skip = File.Length > 0 ? null! : "GATE_WEBHOOKS names no file.";

    internal static string File { get; } = Environment.GetEnvironmentVariable("GATE_WEBHOOKS") ?? "";
}
