using System.Text.Json.Nodes;

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

    [Fact]
    public async Task Under_a_name_that_was_given_to_another_machine_nothing_is_compared_and_nothing_is_stored()
    {
        Assert.Equal(0, (await repository.Run("testbed", "show", "--as-baseline", "bench-02")).ExitCode);
        var given = Path.Combine(repository.Root, "baselines", "bench-02", "_testbed.json");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(given))!;
        json["testbed"]!["identity"]!["cpu"] = "Abacus 1";
        await File.WriteAllTextAsync(given, json.ToJsonString());

        var updated = await repository.Changed("gate.yml", Policy, "testbed: { name: bench-02, mismatch: warn }\npolicy:", "baseline", "update");
        var warned = await repository.Run("check", "--format", "json", "--filter", "*Fill*");

        Assert.Equal((2, 0), (updated.ExitCode, warned.ExitCode));
        Assert.Contains("GATE5010", updated.Error, StringComparison.Ordinal);
        Assert.Contains("cpu: Abacus 1 → ", updated.Error, StringComparison.Ordinal);
        Assert.NotEmpty(warned.Findings);
        Assert.All(warned.Findings, finding => Assert.Equal("incomparable", (string?)finding["verdict"]));
        Assert.All(warned.Findings, finding => Assert.Contains("the stored fingerprint of bench-02 is another machine's (cpu: Abacus 1 → ", (string?)finding["reason"], StringComparison.Ordinal));
        Assert.Equal("warn", (string?)warned.Report["outcome"]);
    }
}
