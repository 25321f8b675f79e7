namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class ListTests(Workbench workbench)
{
    [Theory]
    [InlineData("Kinds.Generic<Int32>.Grow", "")]
    [InlineData("Kinds.Generic<String>.Grow", "")]
    [InlineData("Kinds.Prepared.OnceAnIteration", "")]
    [InlineData("Kinds.Spinning.Spin(Rounds: 1000)", "")]
    [InlineData("Kinds.Spinning.Add(number: 1.5, text: \"a\\tb\", Rounds: 10)", "")]
    [InlineData("Kinds.TwoJobs.Spin", "")]
    [InlineData("Kinds.TwoJobs.Spin", "Unrolled")]
    public async Task Parameters_generics_and_jobs_are_listed(string name, string job)
    {
        var listed = await workbench.Listed("Kinds");

        var benchmark = Assert.Single(listed, benchmark => benchmark.Id.Name == name && benchmark.Id.Job == job);
        Assert.Empty(benchmark.Failure);
    }

    [Fact]
    public async Task What_is_marked_as_baseline_is_listed_so_with_its_categories()
    {
        var listed = await workbench.Listed("Kinds");

        var marked = listed.ToDictionary(benchmark => benchmark.Id.DisplayName);
        Assert.True(marked["Kinds.Allocating.Nothing"].IsBaseline);
        Assert.Equal((false, "fast pool"), (marked["Kinds.Allocating.Thousand"].IsBaseline, string.Join(' ', marked["Kinds.Allocating.Thousand"].Categories.Order(StringComparer.Ordinal))));
        Assert.False(marked["Kinds.Generic<Int32>.Grow"].IsBaseline);
    }

    [Fact]
    public async Task Two_processes_list_the_same()
    {
        var first = await workbench.Listed("Kinds");
        var second = await workbench.List("Kinds");

        Assert.Equal(first.Select(benchmark => benchmark.Id), second.Select(benchmark => benchmark.Id));
        Assert.Equal(first.Count, first.DistinctBy(benchmark => benchmark.Id).Count());
    }

    [Fact]
    public async Task Benchmarks_whose_parameters_print_alike_are_both_listed()
    {
        var listed = await workbench.Listed("Kinds");

        Assert.Empty(Assert.Single(listed, benchmark => benchmark.Id.Name == "Kinds.Alike.Hash(Value: same)").Warnings);
        Assert.NotEmpty(Assert.Single(listed, benchmark => benchmark.Id.Name == "Kinds.Alike.Hash(Value: same) #2").Warnings);
    }

    [Fact]
    public async Task Jobs_for_other_runtimes_become_one_benchmark_with_a_warning_each()
    {
        var listed = await workbench.Listed("Kinds");

        var benchmark = Assert.Single(listed, benchmark => benchmark.Id.Name == "Kinds.OtherRuntimes.Spin");
        Assert.Equal("", benchmark.Id.Job);
        Assert.Collection(benchmark.Warnings,
            warning => Assert.Contains(".NET 8.0", warning, StringComparison.Ordinal),
            warning => Assert.Contains(".NET 9.0", warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_that_cannot_be_listed_is_listed_with_its_failure()
    {
        var listed = await workbench.Listed("Kinds");

        var broken = Assert.Single(listed, benchmark => benchmark.Id.Name == "Kinds.ThrowingSource");
        Assert.Contains("The parameters are not to be had.", broken.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_library_lists_as_well()
    {
        var listed = await workbench.Listed("Ignoring");

        Assert.Equal(
            ["Ignoring.Failing.Throw", "Ignoring.Older.Allocate(Blocks: 1)", "Ignoring.Older.Allocate(Blocks: 2)"],
            listed.Select(benchmark => benchmark.Id.Name));
    }
}
