using Gate.Statistics.Series;

namespace Gate.Statistics.Tests.Series;

public sealed class ChangePointsTests
{
    private const double Level = 0.01;

    [Fact]
    public void Steps_up_and_down_are_all_found()
    {
        var random = new Random(3);
        var series = SeriesDraw.Stepping(SeriesDraw.Of("white", 200, random), (40, 6), (70, -6), (150, 3));

        var steps = ChangePoints.Find(series, Level);

        Assert.Equal(3, steps.Count);
        Assert.All(steps.Zip([40, 70, 150]), pair => Assert.InRange(pair.First.Index, pair.Second - 1, pair.Second + 1));
        Assert.All(steps.Zip([6.0, -6, 3]), pair => Assert.InRange(pair.Second, pair.First.Lower, pair.First.Upper));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(49)]
    public void A_single_wild_value_is_no_step(int place)
    {
        var series = SeriesDraw.Of("white", 50, new Random(4));
        series[place] = 1000;

        Assert.Empty(ChangePoints.Find(series, Level));
    }

    [Fact]
    public void Wild_values_do_not_hide_a_step()
    {
        var random = new Random(5);

        var found = Enumerable.Range(0, 200).Count(_ =>
        {
            var series = SeriesDraw.Stepping(SeriesDraw.Of("white", 60, random), (30, 5));
            (series[10], series[45]) = (-1000, 1000);
            return ChangePoints.Find(series, Level) is [{ Index: >= 29 and <= 31 }];
        });

        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public void A_step_without_noise_is_found_where_it_is()
    {
        double[] series = [.. Enumerable.Repeat(1.0, 10), .. Enumerable.Repeat(2.0, 10)];

        var step = Assert.Single(ChangePoints.Find(series, Level));

        Assert.Equal((10, 1.0), (step.Index, step.Shift));
    }

    [Fact]
    public void What_never_changes_has_no_step() => Assert.Empty(ChangePoints.Find([.. Enumerable.Repeat(3.0, 100)], Level));

    [Fact]
    public void Fewer_than_eight_values_have_no_step() => Assert.Empty(ChangePoints.Find([1, 1, 1, 9, 9, 9, 9], Level));

    [Fact]
    public void The_same_series_has_the_same_steps()
    {
        var series = SeriesDraw.Stepping(SeriesDraw.Of("AR(1) 0.5", 300, new Random(6)), (100, 8));

        Assert.Equal(ChangePoints.Find(series, Level), ChangePoints.Find([.. series], Level));
    }

    [Fact]
    public void Steps_do_not_depend_on_the_unit()
    {
        var series = SeriesDraw.Stepping(SeriesDraw.Of("white", 80, new Random(7)), (50, 5));

        var steps = ChangePoints.Find(series, Level);
        var scaled = ChangePoints.Find([.. series.Select(value => (value * 1024) + 1e6)], Level);

        Assert.NotEmpty(steps);
        Assert.Equal(steps.Select(step => step.Index), scaled.Select(step => step.Index));
    }

    [Fact]
    public void A_slow_creep_shows_between_the_ends()
    {
        var random = new Random(10);
        double[] series = [.. Enumerable.Range(0, 60).Select(i => (0.01 * i) + (0.02 * Draw.Normal(random)))];

        var shift = ChangePoints.Between(series, (0, 8), (52, 60));

        Assert.True(shift.Lower > 0);
        Assert.InRange(0.52, shift.Lower, shift.Upper);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.6)]
    [InlineData(double.NaN)]
    public void A_level_is_a_chance_up_to_one_half(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => ChangePoints.Find([1, 2], level));

    [Fact]
    public void Only_finite_numbers_are_looked_at() => Assert.Throws<ArgumentException>(() => ChangePoints.Find([1, double.NaN], Level));
}
