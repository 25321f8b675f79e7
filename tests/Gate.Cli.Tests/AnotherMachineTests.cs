using System.Text.Json.Nodes;

namespace Gate.Cli.Tests;

/// <summary>A baseline under this testbed's name that another machine measured.</summary>
public sealed class AnotherMachineTests(CheckedRepository repository) : IClassFixture<CheckedRepository>
{
    [Fact]
    public async Task What_another_machine_stored_is_remeasured_warned_about_or_failed_by_and_never_compared_with()
    {
        await repository.Change("gate.yml", "policy:", "testbed: { name: bench-01 }\npolicy:");
        await repository.Commit("Name the machine");
        Assert.Equal(0, (await repository.Run("baseline", "update", "--launches", "1")).ExitCode);
        var stored = Path.Combine(repository.Root, "baselines", "bench-01", "bench.json");
        await File.WriteAllTextAsync(stored, OfAnotherMachine(await File.ReadAllTextAsync(stored)));
        await repository.Commit("Store what another machine measured");

        var remeasured = await repository.Run("check", "--format", "json");
        var warned = await repository.Changed("gate.yml", "name: bench-01", "name: bench-01, mismatch: warn", "check", "--format", "json");
        var failed = await repository.Changed("gate.yml", "name: bench-01", "name: bench-01, mismatch: fail", "check", "--format", "json");

        Assert.DoesNotContain(remeasured.Findings, finding => (string?)finding["verdict"] == "incomparable");
        Assert.Contains(remeasured.Report["diagnostics"]!.AsArray(), diagnostic => (string?)diagnostic!["code"] == "GATE6006");
        Assert.All(warned.Findings.Concat(failed.Findings), finding => Assert.Equal("incomparable", (string?)finding["verdict"]));
        Assert.All(warned.Findings, finding => Assert.Contains("cpu: Abacus 1 → ", (string?)finding["reason"], StringComparison.Ordinal));
        Assert.Equal((0, 1), (warned.ExitCode, failed.ExitCode));
        Assert.NotEmpty(warned.Findings);
    }

    private static string OfAnotherMachine(string text)
    {
        var json = JsonNode.Parse(text)!;
        json["testbed"]!["identity"]!["cpu"] = "Abacus 1";
        return json.ToJsonString();
    }
}
