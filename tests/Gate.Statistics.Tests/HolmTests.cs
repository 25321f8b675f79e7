using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class HolmTests
{
    [Fact]
    public void A_family_worked_by_hand_comes_out_the_same()
    {
        var adjusted = Holm.Adjust([0.01, 0.04, 0.03, 0.005], 4);

        // 0.005 × 4, 0.01 × 3, 0.03 × 2, and 0.04 × 1 raised to its predecessor.
        Assert.Equal([0.03, 0.06, 0.06, 0.02], adjusted.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void What_is_not_in_the_list_still_counts()
    {
        var adjusted = Holm.Adjust([0.01, 0.04, 0.03, 0.005], 10);

        Assert.Equal([0.09, 0.28, 0.24, 0.05], adjusted.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void An_empty_list_has_nothing_to_adjust() =>
        Assert.Empty(Holm.Adjust([], 3));

    [Fact]
    public void Leaving_out_hypotheses_is_the_same_as_giving_them_a_p_value_of_one() =>
        Property.Holds(Gen.Select(Gen.Double[0, 1].Array[0, 20], Gen.Int[0, 20]), (pValues, absent) =>
            Assert.Equal(
                Holm.Adjust([.. pValues, .. Enumerable.Repeat(1.0, absent)], pValues.Length + absent)[..pValues.Length],
                Holm.Adjust(pValues, pValues.Length + absent)));

    [Fact]
    public void Adjusted_values_keep_the_order_are_no_smaller_and_at_most_one() =>
        Property.Holds(Gen.Double[0, 1].Array[1, 30], pValues =>
        {
            var adjusted = Holm.Adjust(pValues, pValues.Length);

            Assert.All(pValues.Zip(adjusted), pair => Assert.InRange(pair.Second, pair.First, 1));
            var inOrder = pValues.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second).ToArray();
            Assert.Equal(inOrder.Order(), inOrder);
        });

    [Fact]
    public void Fifty_innocent_benchmarks_stay_within_the_family_rate_and_break_it_without_holm()
    {
        const int families = 2000, benchmarks = 50, launches = 18;
        const double rate = 0.05;
        var random = new Random(7);
        var gates = Enumerable.Range(0, families)
            .Select(_ => Enumerable.Range(0, benchmarks).Select(_ => SignedRank.PValueGreater(Draw.Sample("normal", launches, random), 0)).ToArray())
            .ToArray();

        var corrected = gates.Count(pValues => Holm.Adjust(pValues, benchmarks).Any(p => p <= rate));
        var uncorrected = gates.Count(pValues => pValues.Any(p => p <= rate));

        Assert.True((double)corrected / families <= rate + Tolerance.Of(rate, families));
        Assert.True(corrected > 0);
        Assert.True((double)uncorrected / families > 0.8);
    }
}
