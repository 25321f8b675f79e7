namespace Gate.Cli.Tests;

/// <summary>What gate.yml says of the machine.</summary>
public sealed class TestbedTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    private const string Policy = "policy:";

    [Fact]
    public async Task A_machine_that_is_not_the_one_asked_for_measures_nothing()
    {
        var answer = await repository.Changed("gate.yml", Policy, "testbed: { require: { cpu: \"Abacus*\", cores: \">= 1\" } }\npolicy:", "check");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Contains("GATE4508", answer.Error, StringComparison.Ordinal);
        Assert.Contains("required is 'Abacus*'", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cores is", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_processor_that_Gate_may_not_use_is_refused_before_anything_is_built()
    {
        var answer = await repository.Changed("gate.yml", Policy, "testbed: { pin: { cores: [5000] } }\npolicy:", "check");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE4007", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Building", answer.Error, StringComparison.Ordinal);
    }
}
