using CsCheck;
using Gate.Core.Judging;

namespace Gate.Core.Tests;

public class JudgeTests
{
    private const double Tolerated = 0.01;
    private const double Caught = 0.05;

    [Theory]
    [InlineData(0.011, 0.2, -0.1, 0.3, Verdict.Regression, true)]
    // Worse than tolerated and surely less than what is to be caught: either answer is right, and red is the plainer one.
    [InlineData(0.011, 0.2, 0.0, 0.04, Verdict.Regression, true)]
    [InlineData(0.01, 0.2, 0.0, 0.3, Verdict.Inconclusive, false)]
    [InlineData(-0.3, -0.011, -0.3, 0.0, Verdict.Improvement, true)]
    [InlineData(-0.3, -0.01, -0.3, 0.2, Verdict.Inconclusive, false)]
    [InlineData(-0.1, 0.1, -0.04, 0.04, Verdict.Unchanged, true)]
    // Known not to be slower, and perhaps faster: more launches may tell.
    [InlineData(-0.1, 0.1, -0.06, 0.04, Verdict.Unchanged, false)]
    [InlineData(-0.1, 0.1, -0.04, 0.05, Verdict.Inconclusive, false)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, Verdict.Inconclusive, false)]
    public void A_verdict_follows_from_the_bounds(
        double surelyAbove, double surelyBelow, double atLeast, double atMost, Verdict verdict, bool isSettled)
    {
        var bounds = new EffectBounds(surelyAbove, surelyBelow, atLeast, atMost);

        Assert.Equal(verdict, Judge.Decide(bounds, Tolerated, Caught));
        Assert.Equal(isSettled, Judge.IsSettled(bounds, Tolerated, Caught));
    }

    [Fact]
    public void Narrower_bounds_never_turn_a_decision_into_its_opposite() =>
        Property.Holds(Bounds, bounds =>
        {
            var narrower = new EffectBounds(bounds.SurelyAbove + 0.001, bounds.SurelyBelow - 0.001, bounds.AtLeast + 0.001, bounds.AtMost - 0.001);

            var (before, after) = (Judge.Decide(bounds, Tolerated, Caught), Judge.Decide(narrower, Tolerated, Caught));

            if (before == Verdict.Regression) Assert.Equal(Verdict.Regression, after);
            if (before == Verdict.Unchanged) Assert.NotEqual(Verdict.Inconclusive, after);
        });

    private static Gen<EffectBounds> Bounds =>
        from centre in Gen.Double[-0.1, 0.1]
        from alarm in Gen.Double[0, 0.1]
        from miss in Gen.Double[0, 0.1]
        select new EffectBounds(centre - alarm, centre + alarm, centre - miss, centre + miss);
}
