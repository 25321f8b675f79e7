using CsCheck;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Tests;

public class FamilyTests
{
    private static readonly Policy Policy = Policy.Default with { FalseAlarms = 0.05 };

    [Fact]
    public void A_lower_bound_is_above_what_is_tolerated_exactly_when_the_adjusted_p_value_is_at_most_the_rate() =>
        Property.Holds(Effects, effects => AssertAgreement(Judge(effects, effects.Length)), count: 200);

    [Fact]
    public void They_agree_for_rounds_as_well_whose_p_values_come_in_steps() =>
        Property.Holds(Differences, differences => AssertAgreement(Family.Judge(
            [.. differences.Select(values => Comparison(new PairedEvidence(values, Schedule(differences.Length))))], differences.Length, Policy)));

    [Fact]
    public void The_smallest_p_value_is_tested_at_the_rate_over_the_family_and_the_next_at_the_rate_over_one_less()
    {
        var family = Judge([Effect(0.5), Effect(0.4), Effect(0), Effect(0)], 4);

        double[] levels = [0.05 / 4, 0.05 / 3, 0.05 / 2, 0.05 / 2];
        Assert.All(family.Members.Zip(levels), pair => Assert.Equal(
            pair.First.Comparison.Evidence.LowerBound(pair.Second, Rate.FalseAlarm), pair.First.Bounds.SurelyAbove));
    }

    [Fact]
    public void A_family_never_shrinks_to_what_is_at_hand()
    {
        var alone = Judge([Effect(0.1)], 1).Members[0];
        var ofFifty = Judge([Effect(0.1)], 50).Members[0];

        Assert.Equal(50 * alone.PValue, ofFifty.PValue, 12);
        Assert.Equal(ofFifty.Comparison.Evidence.LowerBound(0.05 / 50, Rate.FalseAlarm), ofFifty.Bounds.SurelyAbove);
    }

    [Fact]
    public void A_family_is_at_least_as_large_as_what_is_at_hand() =>
        Assert.Equal(Judge([Effect(0.1), Effect(0)], 2).Members[0].PValue, Judge([Effect(0.1), Effect(0)], 1).Members[0].PValue);

    [Fact]
    public void More_benchmarks_in_the_family_never_make_a_regression_of_something() =>
        Property.Holds(Gen.Select(Effects, Gen.Int[0, 50]), (effects, more) =>
        {
            var (small, large) = (Judge(effects, effects.Length), Judge(effects, effects.Length + more));

            Assert.All(small.Members.Zip(large.Members), pair =>
                Assert.True(pair.Second.Verdict != Verdict.Regression || pair.First.Verdict == Verdict.Regression));
        }, count: 100);

    [Fact]
    public void The_miss_rate_is_each_benchmarks_own_whatever_the_size_of_the_family()
    {
        var (one, many) = (Judge([Effect(0.01)], 1).Members[0], Judge([Effect(0.01)], 1000).Members[0]);

        Assert.Equal(one.Bounds.AtMost, many.Bounds.AtMost);
        Assert.Equal(one.Bounds.AtLeast, many.Bounds.AtLeast);
    }

    [Fact]
    public void Members_stay_in_the_order_they_came_in()
    {
        var family = Judge([Effect(0.1), Effect(0.5), Effect(-0.5), Effect(0)], 4);

        Assert.Equal([0.1, 0.5, -0.5, 0], family.Members.Select(member => member.Comparison.Evidence.Estimate));
        Assert.Equal(
            [Verdict.Regression, Verdict.Regression, Verdict.Improvement, Verdict.Unchanged],
            family.Members.Select(member => member.Verdict));
    }

    [Fact]
    public void A_difference_between_two_values_under_the_floor_is_unchanged()
    {
        var short_ = Comparison(Effect(1)) with { Threshold = Threshold.Time, Baseline = new Measured(0.1, 9), Candidate = new Measured(0.4, 9) };

        var judged = Family.Judge([short_], 1, Policy).Members[0];

        Assert.Equal((Verdict.Unchanged, true), (judged.Verdict, judged.IsSettled));
    }

    [Fact]
    public void What_looks_better_before_it_can_be_called_so_is_unchanged_and_says_how_many_rounds_would_tell()
    {
        var few = Comparison(new PairedEvidence([-0.70, -0.71, -0.69, -0.72, -0.68], Schedule(20))) with { Candidate = new Measured(50, 9) };

        var judged = Family.Judge([few], 20, Policy).Members[0];

        Assert.Equal((Verdict.Unchanged, false), (judged.Verdict, judged.IsSettled));
        var warning = Assert.Single(NoisyFindings.Of(judged, Policy).Warnings);
        Assert.StartsWith("It looks better, but 5 rounds are too few to call it an improvement", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100.5, false)]
    [InlineData(104, false)]
    [InlineData(116, true)]
    [InlineData(86, true)]
    public void Medians_that_tell_of_another_change_than_the_pairs_are_told(double candidate, bool isTold)
    {
        var scattered = Comparison(new PairedEvidence([0.001, -0.004, 0.003, -0.002, 0.004, -0.001, 0.002, -0.003, 0, 0.005, -0.005, 0.001], Schedule(1))) with { Candidate = new Measured(candidate, 12) };

        var finding = NoisyFindings.Of(Family.Judge([scattered], 1, Policy).Members[0], Policy);

        Assert.Equal((Verdict.Unchanged, isTold), (finding.Verdict, finding.Warnings.Any(warning => warning.Contains("their medians are", StringComparison.Ordinal))));
        if (candidate is 116) Assert.Contains("their medians are +16.0 % apart", Assert.Single(finding.Warnings), StringComparison.Ordinal);
    }

    private static void AssertAgreement(Family family) => Assert.All(family.Members, member =>
        Assert.Equal(member.PValue <= Policy.FalseAlarms, member.Bounds.SurelyAbove > member.Comparison.Tolerated));

    private static Family Judge(IReadOnlyList<IEvidence> effects, int size) =>
        Family.Judge([.. effects.Select(Comparison)], size, Policy);

    private static Comparison Comparison(IEvidence evidence) => new()
    {
        Benchmark = Measurements.Id("Rent"),
        Metric = Metric.Time,
        Threshold = Threshold.Time,
        Baseline = new Measured(100, 9),
        Candidate = new Measured(100, 9),
        Evidence = evidence,
    };

    private static KnownEvidence Effect(double estimate) => new(estimate, 0.02);

    private static Gen<KnownEvidence[]> Effects =>
        Gen.Double[-0.03, 0.1].Select(estimate => Effect(estimate)).Array[1, 12];

    private static Gen<double[][]> Differences => Gen.OneOf(
        Gen.Double[-0.02, 0.1].Array[0, 30],
        Gen.Int[-1, 6].Select(step => step / 64.0).Array[5, 20]).Array[1, 6];

    private static LookSchedule Schedule(int family) => LookSchedule.For(Budget.Default, Policy, family, missShare: 1);
}
