using Gate.Running.Tests.Launching;

namespace Gate.Cli.Tests;

/// <summary>A check by counted instructions. They are the same on a busy machine, so its verdicts can be claimed.</summary>
public sealed class CountedCheckTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    [ValgrindFact(isLong: true)]
    public async Task A_loop_that_is_one_per_cent_longer_is_a_regression()
    {
        var answer = await repository.Changed(CheckedRepository.Source, "i < 500", "i < 505", "check", "--config", "counts.yml", "--filter", "*Sum", "--format", "json");

        var finding = Assert.Single(answer.Findings);
        Assert.Equal((1, "instructions", "regression"), (answer.ExitCode, (string?)finding["metric"], (string?)finding["verdict"]));
        Assert.InRange((double)finding["ratio"]!, 1.007, 1.013);
    }

    [ValgrindFact]
    public async Task Without_valgrind_nothing_is_built_and_it_is_said_what_to_install()
    {
        var answer = await repository.RunWith([("PATH", WithoutValgrind())], "check", "--config", "counts.yml");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE4009", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", answer.Error, StringComparison.Ordinal);
    }

    // The folders that hold it hold git and more as well, which nothing here comes to need; dotnet may lie beside it.
    private static string WithoutValgrind() => string.Join(
        ':', (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(folder => !File.Exists(Path.Combine(folder, "valgrind"))));
}
