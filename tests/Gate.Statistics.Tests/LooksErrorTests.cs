namespace Gate.Statistics.Tests;

/// <summary>Looking several times, by simulation: a path of differences with no effect is looked at on schedule until one look rejects.</summary>
public sealed class LooksErrorTests
{
    private const int Paths = 10_000;
    private const double Rate = 0.05;
    private static readonly Looks Schedule = Looks.Scheduled(5, 60);

    [Theory]
    [InlineData("normal", 1)]
    [InlineData("normal", 2)]
    [InlineData("bimodal", 1)]
    [InlineData("cauchy", 1)]
    public void Paths_without_an_effect_are_ever_rejected_at_most_as_often_as_the_rate_says(string shape, double exponent)
    {
        var weights = Schedule.Weights(Rate, exponent);

        var rejected = Paths * ShareOfPaths(shape, pValues => Looks.SequentialPValue(pValues, weights));

        Assert.True(rejected / Paths <= Rate + Tolerance.Of(Rate, Paths));
        Assert.True(rejected > 0);
    }

    [Fact]
    public void Without_shares_for_the_looks_the_rate_is_clearly_exceeded()
    {
        var rejected = ShareOfPaths("normal", pValues => pValues.Min());

        Assert.True(rejected > 2 * Rate);
    }

    private static double ShareOfPaths(string shape, Func<double[], double> pValue)
    {
        var random = new Random(11);
        return (double)Enumerable.Range(0, Paths).Count(_ => pValue(Path(shape, random)) <= Rate) / Paths;
    }

    private static double[] Path(string shape, Random random)
    {
        var differences = Draw.Sample(shape, Schedule.Counts[^1], random);
        return [.. Schedule.Counts.Select(count => SignedRank.PValueGreater(differences[..count], 0))];
    }
}
