using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.GitHub.Events;

namespace Gate.GitHub.Runner;

/// <summary>What a runner of GitHub Actions tells a step in its variables. Texts are empty where a variable is not set.</summary>
public sealed record RunnerEnvironment
{
    /// <summary>What started the workflow: "pull_request".</summary>
    public required string EventName { get; init; }

    /// <summary>The file that describes it.</summary>
    public required string EventFile { get; init; }

    /// <summary>The repository that the workflow belongs to.</summary>
    public required RepositoryName Repository { get; init; }

    /// <summary>The commit that the workflow was started for.</summary>
    public string Commit { get; init; } = "";

    /// <summary>The page of the run; empty when it cannot be told.</summary>
    public string Page { get; init; } = "";

    /// <summary>The number of this run; 0 when it cannot be told.</summary>
    public long Run { get; init; }

    /// <summary>Where GitHub's API is.</summary>
    public required Uri Api { get; init; }

    /// <summary>What requests are signed with; empty when the step was given none.</summary>
    public string Token { get; init; } = "";

    /// <summary>The environment that the variables describe; null outside of GitHub Actions.</summary>
    /// <exception cref="GateException">GATE7101: a variable is nothing that GitHub sets.</exception>
    public static RunnerEnvironment? Of(IReadOnlyDictionary<string, string> variables)
    {
        string Variable(string name) => variables.TryGetValue(name, out var value) ? value : "";
        if (Variable("GITHUB_EVENT_NAME").Length == 0) return null;
        if (!RepositoryName.TryParse(Variable("GITHUB_REPOSITORY"), out var repository)) throw Refusal("GITHUB_REPOSITORY is no owner/name");
        return new RunnerEnvironment
        {
            EventName = Variable("GITHUB_EVENT_NAME"),
            EventFile = Variable("GITHUB_EVENT_PATH"),
            Repository = repository,
            Commit = Variable("GITHUB_SHA"),
            Page = PageOf(Variable("GITHUB_SERVER_URL"), repository, Variable("GITHUB_RUN_ID")),
            Run = long.TryParse(Variable("GITHUB_RUN_ID"), NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : 0,
            Api = Address(Variable("GITHUB_API_URL")),
            Token = Variable("GITHUB_TOKEN").Trim(),
        };
    }

    // It becomes a link in a comment: nothing but a plain address is one.
    private static string PageOf(string server, RepositoryName repository, string run) =>
        Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && run.Length > 0 && run.All(char.IsAsciiDigit)
            ? $"https://{address.Authority}/{repository}/actions/runs/{run}"
            : "";

    // A token goes nowhere in plain text, but to this machine.
    private static Uri Address(string text) =>
        text.Length == 0 ? new Uri("https://api.github.com/")
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)) ? address
        : throw Refusal("GITHUB_API_URL is no address that begins with https://");

    private static GateException Refusal(string fault) => new(Codes.EventContradictory, $"{fault}, so this is no step of GitHub Actions. Nothing is posted.");
}
