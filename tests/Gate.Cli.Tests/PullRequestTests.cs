namespace Gate.Cli.Tests;

/// <summary>A check in the workflow of a pull request: the base says what is measured and how it is judged.</summary>
public sealed class PullRequestTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    [Fact]
    public async Task A_changed_gate_yml_is_shown_and_not_obeyed()
    {
        await repository.Change(CheckedRepository.Source, "Fill() => new byte[1000];", "Fill() { Kept = new object(); return new byte[1000]; }");
        var file = Path.Combine(repository.Root, "gate.yml");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("policy:", "policy:\n  outcomes: { regression: pass }", StringComparison.Ordinal));

        var answer = await repository.RunWith(PullRequest(), "check", "--format", "json", "--filter", "*Fill*", "--base", "HEAD");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("fail", (string?)answer.Report["outcome"]);
        Assert.Contains(answer.Report["diagnostics"]!.AsArray(), diagnostic => (string?)diagnostic!["code"] == "GATE7117");
        Assert.Contains("GATE7117", answer.Error, StringComparison.Ordinal);
    }

    private (string Name, string Value)[] PullRequest()
    {
        var fixture = Path.Combine(Checkout.Root, "tests", "Gate.GitHub.Tests", "Fixtures", "pull_request.json");
        return [("GITHUB_EVENT_NAME", "pull_request"), ("GITHUB_EVENT_PATH", fixture), ("GITHUB_REPOSITORY", "shop/orders"), ("GITHUB_BASE_REF", "main")];
    }
}
