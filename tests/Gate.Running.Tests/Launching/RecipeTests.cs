using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

public sealed class RecipeTests
{
    [Fact]
    public void The_text_of_a_recipe_names_all_that_makes_results_comparable()
    {
        var recipe = Recipe.Default with
        {
            IterationTime = TimeSpan.FromMilliseconds(2.5),
            EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_TieredPGO"] = "0", ["A"] = "b" },
        };

        Assert.Equal("15 × 15 ms, 6 warm-ups, overhead, memory, DOTNET_TieredPGO=0", Recipe.Default.ToString());
        Assert.Equal("40 × 5 ms, 50 warm-ups, turns in 1 s, warm-ups in 0.5 s, overhead, memory, one collection a turn, pauses spread, operations of its own, DOTNET_TieredPGO=0", (Recipe.Duel with { SharesOperations = false }).ToString());
        Assert.Equal("15 × 2.5 ms, 6 warm-ups, overhead, memory, A=b, DOTNET_TieredPGO=0", recipe.ToString());
    }

    [Theory]
    [InlineData(0, 1, 50)]
    [InlineData(8, 1000, 50)]
    [InlineData(20, 2, 25)]
    [InlineData(20, 1, 30)]
    [InlineData(250, 100, 2)]
    [InlineData(250, 1, 30)]
    public void Warm_ups_that_take_long_are_fewer_though_not_fewer_than_the_calls_that_compile(int turnMilliseconds, int invocations, int warmUps) =>
        Assert.Equal(warmUps, (Recipe.Duel with { WarmUps = 50, WarmUpsTime = TimeSpan.FromSeconds(0.5) }).WarmUpsOf(TimeSpan.FromMilliseconds(turnMilliseconds), invocations));

    [Theory]
    [InlineData(0, 40)]
    [InlineData(25, 40)]
    [InlineData(40, 25)]
    [InlineData(60, 16)]
    [InlineData(2000, 15)]
    public void Turns_that_take_long_are_fewer(int twoTurnsMilliseconds, int turns) =>
        Assert.Equal(turns, (Recipe.Duel with { Iterations = 40, TurnsTime = TimeSpan.FromSeconds(1) }).TurnsOf(TimeSpan.FromMilliseconds(twoTurnsMilliseconds)));
}
