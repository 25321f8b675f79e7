using Gate.Core.Benchmarks;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class CountingTests(Workbench workbench)
{
    private const string Less = "Duels.Steady.Spin(Rounds: 1000)";
    private const string More = "Duels.Steady.Spin(Rounds: 1010)";
    private const string Allocating = "Duels.Steady.Allocate(Rounds: 1000)";

    [ValgrindFact]
    public async Task Counts_repeat_within_a_thousandth_from_process_to_process_and_show_one_per_cent_more_work()
    {
        var launcher = workbench.Launcher();

        // In one order, as the sides of a round are counted: what a heap went through before decides how it is collected.
        var first = await Count(launcher, Less, More, Allocating);
        var second = await Count(launcher, Less, More, Allocating);

        Assert.All(first, count => Assert.InRange(count.Value / second[count.Key], 0.999, 1.001));
        // A round is eight instructions or so: a multiplication, an exclusive or, a step and a jump, each with a move.
        Assert.InRange(first[Less], 3_000, 12_000);
        Assert.InRange(first[More] / first[Less], 1.008, 1.012);
    }

    [ValgrindFact]
    public async Task A_benchmark_that_throws_while_it_is_counted_says_why_and_leaves_no_file_behind()
    {
        var logs = Path.Combine(workbench.Logs, "counting");
        Directory.CreateDirectory(logs);
        var results = new List<LaunchResult>();

        await foreach (var result in new Launcher(logs, Workbench.Patience).Count(await workbench.Program("Kinds"), [DuelBench.Id("Kinds.Throwing.Throw")], CountRecipe.Default))
            results.Add(result);

        Assert.Contains("System.InvalidOperationException: The benchmark is tired.", Assert.Single(results).Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(logs), file => Path.GetFileName(file).StartsWith("callgrind", StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, double>> Count(Launcher launcher, params string[] benchmarks)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        await foreach (var result in launcher.Count(await workbench.Program("Duels"), [.. benchmarks.Select(name => DuelBench.Id(name))], CountRecipe.Default))
        {
            Assert.Equal("", result.Failure);
            var reading = Assert.Single(result.Readings);
            Assert.Equal(Metric.Instructions, reading.Metric);
            counts.Add(result.Benchmark.Name, Assert.Single(reading.Values));
        }

        return counts;
    }
}
