using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class JobTests(Workbench workbench)
{
    [Fact]
    public async Task Collector_settings_and_variables_of_a_job_become_those_of_its_launch_and_of_no_other()
    {
        var program = await workbench.Program("Duels");

        var results = await workbench.Launch(program, Workbench.Quick, patience: null, "Duels.Served.Spin", "Duels.Unserved.Spin", "Duels.Single.Short");

        Assert.Equal(["Duels.Unserved.Spin", "Duels.Single.Short", "Duels.Served.Spin"], results.Select(result => result.Benchmark.Name));
        Assert.All(results, result => Assert.Equal("", result.Failure));
    }

    [Fact]
    public async Task In_duels_as_well()
    {
        var program = await workbench.Program("Duels");
        var duelling = new Duelling(workbench.Logs, Workbench.Patience);

        var results = await DuelBench.Duel(duelling, program, program, DuelBench.Quick, DuelBench.Id("Duels.Served.Spin"), DuelBench.Id("Duels.Unserved.Spin"));

        Assert.Equal(["Duels.Unserved.Spin", "Duels.Unserved.Spin", "Duels.Served.Spin", "Duels.Served.Spin"], results.Select(result => result.Launch.Benchmark.Name));
        Assert.All(results, result => Assert.Equal("", result.Launch.Failure));
    }

    [Fact]
    public async Task Jobs_with_other_collectors_are_benchmarks_of_their_own_and_nothing_is_asked_for_in_vain()
    {
        var listed = await workbench.Listed("Duels");

        var compared = listed.Where(benchmark => benchmark.Id.Name == "Duels.Compared.Spin").ToList();
        Assert.Equal(["Server=False", "Server=True"], compared.Select(benchmark => benchmark.Id.Job).Order(StringComparer.Ordinal));
        Assert.All(compared, benchmark => Assert.Empty(benchmark.Warnings));
    }
}
