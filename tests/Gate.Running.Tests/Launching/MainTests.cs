using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class MainTests(Workbench workbench)
{
    [Theory]
    [InlineData("Kinds", "Kinds.Prepared.Sum")] // BenchmarkSwitcher with arguments
    [InlineData("Ignoring", "Ignoring.Older.Allocate(Blocks: 1)")] // BenchmarkRunner.Run<T>() without, BenchmarkDotNet 0.14.0
    [InlineData("Waiting/Waiting", "Waiting.Library.Lists.Loop")] // top-level statements that wait for a key, benchmarks in a library
    public async Task A_program_is_measured_whatever_its_Main_does(string project, string benchmark)
    {
        var program = await workbench.Program(project);

        var results = await workbench.Launch(program, Workbench.Quick, patience: null, benchmark);

        var result = Assert.Single(results);
        Assert.Equal("", result.Failure);
        var time = Assert.Single(result.Readings, reading => reading.Metric == Metric.Time);
        Assert.Equal(3, time.Values.Count);
        Assert.All(time.Values, value => Assert.InRange(value, 0, 1e9));
    }

    [Theory]
    [InlineData("Plain", "GATE4001")]
    [InlineData("Empty", "GATE4002")]
    public async Task A_program_without_BenchmarkDotNet_or_without_benchmarks_is_never_an_empty_list(string project, string code)
    {
        var program = await workbench.Program(project);

        var exception = await Assert.ThrowsAsync<GateException>(() => workbench.Launcher().List(program, CancellationToken.None));

        Assert.Equal(code, Assert.Single(exception.Diagnostics).Code.Id);
    }

    [Fact]
    public async Task A_program_that_cannot_start_is_diagnosed_with_what_it_said()
    {
        var program = await workbench.Program("Plain");
        var settings = Path.ChangeExtension(program.Path, ".runtimeconfig.json");
        var text = await File.ReadAllTextAsync(settings);
        await File.WriteAllTextAsync(settings, text.Replace("10.0.0", "99.0.0", StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<GateException>(() => workbench.Launcher().List(program, CancellationToken.None));

        await File.WriteAllTextAsync(settings, text);
        Assert.Equal(Codes.RuntimeMissing, Assert.Single(exception.Diagnostics).Code);
        Assert.Contains("You must install or update .NET", exception.Message, StringComparison.Ordinal);
    }
}
