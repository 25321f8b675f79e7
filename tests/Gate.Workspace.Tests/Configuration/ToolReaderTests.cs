using Gate.Core.Configuration;
using Gate.Workspace.Configuration;
using Gate.Workspace.Tests.Schema;

namespace Gate.Workspace.Tests.Configuration;

public class ToolReaderTests
{
    [Fact]
    public void A_go_suite_measures_every_package_and_all_that_it_prints_where_nothing_is_written()
    {
        var suite = Read("go: {}");

        Assert.Equal(new GoTool { Directory = ".", Packages = "./...", BenchmarkTime = TimeSpan.FromMilliseconds(200) }, suite.Go);
        Assert.Empty(suite.Metrics);
        Assert.False(suite.CanStep);
    }

    [Fact]
    public void A_go_suite_keeps_what_is_written()
    {
        var suite = Read("go: { directory: ../engine, packages: ./pkg/memory/..., filter: \"*Pool*\", benchtime: 1s }, metrics: [time, \"widgets/op\"]");

        Assert.Equal(new GoTool { Directory = "../engine", Packages = "./pkg/memory/...", BenchmarkTime = TimeSpan.FromSeconds(1) }, suite.Go);
        Assert.Equal("*Pool*", suite.Filter.Pattern);
        Assert.Equal(["time", "widgets/op"], suite.Metrics);
    }

    [Fact]
    public void A_command_is_judged_by_time_and_memory_and_by_size_where_it_names_an_output()
    {
        Assert.Equal(["time", "memory"], Read("command: { run: make }").Metrics);
        Assert.Equal(["time", "memory", "size"], Read("command: { run: make, output: bin/tool }").Metrics);
        Assert.Equal(["user", "system"], Read("command: { run: make }, metrics: [user, system]").Metrics);
    }

    [Fact]
    public void A_command_keeps_what_is_written()
    {
        var suite = Read("command: { run: dotnet build, prepare: git clean -fdxq, warmup: 0, concurrency: 4, memoryLimit: 512 MiB, output: bin }");

        Assert.Equal(
            new CommandTool { Run = "dotnet build", Prepare = "git clean -fdxq", WarmUps = 0, Concurrency = 4, MemoryLimit = 512L << 20, Output = "bin" },
            suite.Command);
    }

    [Fact]
    public void A_command_that_is_profiled_keeps_what_is_written()
    {
        var profile = Read("profile: { command: dotnet bin/App.dll, prepare: make, rules: [ { alloc_space: { growth: 20% } } ] }").Profile!;

        Assert.Equal(("dotnet bin/App.dll", "make", ""), (profile.Source, profile.Prepare, profile.Baseline));
        Assert.True(profile.IsCommand);
        Assert.False(profile.IsAddress);
    }

    [Fact]
    public void What_is_measured_decides_whether_a_run_can_be_taken_up()
    {
        string[] written = ["command: { run: make }", "command: { run: make all }", "command: { run: make, concurrency: 2 }", "profile: { command: make, rules: [ { cpu: { max: 1 s } } ] }", "profile: { file: make, rules: [ { cpu: { max: 1 s } } ] }", "go: {}", "go: { packages: ./a }"];

        var hashes = written.Select(text => ConfigurationHash.Of(Parse(text)));

        Assert.Equal(written.Length, hashes.Distinct().Count());
    }

    private static Suite Read(string suite) => Assert.Single(Parse(suite).Suites);

    private static GateConfiguration Parse(string suite) =>
        Agreement.Parse($"version: 1\nsuites: {{ one: {{ {suite} }} }}\n").Configuration;
}
