using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

/// <summary>Variables as the systems document them.</summary>
public class CiRunnerTests
{
    [Fact]
    public void GitHub_tells_its_runner_and_the_image_of_one_that_it_hosts() => Assert.Equal(
        new CiRunner("GitHub Actions", "GitHub Actions 12", "ubuntu24 20250602.3.0", "github-hosted"),
        Of(("GITHUB_ACTIONS", "true"), ("RUNNER_NAME", "GitHub Actions 12"), ("RUNNER_ENVIRONMENT", "github-hosted"), ("ImageOS", "ubuntu24"), ("ImageVersion", "20250602.3.0")));

    [Fact]
    public void A_runner_of_ones_own_has_no_image() => Assert.Equal(
        new CiRunner("GitHub Actions", "bench-01", "", "self-hosted"),
        Of(("GITHUB_ACTIONS", "true"), ("RUNNER_NAME", "bench-01"), ("RUNNER_ENVIRONMENT", "self-hosted")));

    [Fact]
    public void GitLab_tells_its_runner_and_the_image_of_the_job() => Assert.Equal(
        new CiRunner("GitLab CI", "bench runner", "mcr.example/dotnet/sdk:10.0", ""),
        Of(("GITLAB_CI", "true"), ("CI_RUNNER_DESCRIPTION", "bench\nrunner"), ("CI_JOB_IMAGE", "mcr.example/dotnet/sdk:10.0")));

    [Fact]
    public void Azure_tells_its_agent() => Assert.Equal(
        new CiRunner("Azure Pipelines", "Azure Pipelines 2", "ubuntu22 20250602.1.0", ""),
        Of(("TF_BUILD", "True"), ("AGENT_NAME", "Azure Pipelines 2"), ("ImageOS", "ubuntu22"), ("ImageVersion", "20250602.1.0")));

    [Fact]
    public void A_shell_is_no_runner()
    {
        Assert.Equal(CiRunner.None, Of(("RUNNER_NAME", "bench-01"), ("CI", "true")));
        Assert.False(CiRunner.None.IsJob);
    }

    private static CiRunner Of(params (string Name, string Value)[] variables) => CiRunner.Of(variables.ToDictionary(variable => variable.Name, variable => variable.Value));
}
