namespace Gate.Testbeds.Describing;

/// <summary>The runner of a CI system that this process is a job of, by the variables that the system documents. What is empty is unknown.</summary>
/// <param name="System">"GitHub Actions".</param>
/// <param name="Name">What the runner is called.</param>
/// <param name="Image">What its system was installed from: "ubuntu24 20250602.3.0".</param>
/// <param name="Hosting">"github-hosted" or "self-hosted".</param>
public sealed record CiRunner(string System, string Name, string Image, string Hosting)
{
    /// <summary>No CI system is known to run this process.</summary>
    public static readonly CiRunner None = new("", "", "", "");

    /// <summary>Whether a CI system runs this process.</summary>
    public bool IsJob => System.Length > 0;

    /// <summary>The runner that the variables of a job tell of.</summary>
    public static CiRunner Of(IReadOnlyDictionary<string, string> variables)
    {
        var image = $"{Value("ImageOS")} {Value("ImageVersion")}".Trim();
        return Says("GITHUB_ACTIONS") ? new("GitHub Actions", Value("RUNNER_NAME"), image, Value("RUNNER_ENVIRONMENT"))
            : Says("GITLAB_CI") ? new("GitLab CI", Value("CI_RUNNER_DESCRIPTION"), Value("CI_JOB_IMAGE"), "")
            : Says("TF_BUILD") ? new("Azure Pipelines", Value("AGENT_NAME"), image, "")
            : None;

        string Value(string name) => OneLine.Of(variables.GetValueOrDefault(name, ""));
        bool Says(string name) => string.Equals(Value(name), "true", StringComparison.OrdinalIgnoreCase);
    }
}
