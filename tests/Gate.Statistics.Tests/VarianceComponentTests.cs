using CsCheck;

namespace Gate.Statistics.Tests;

public sealed class VarianceComponentTests
{
    private static readonly Gen<VarianceComponent> Component =
        Gen.Select(Gen.Double[0.01, 10], Gen.Double[0.5, 30], (variance, freedom) => new VarianceComponent(variance, freedom));

    [Fact]
    public void Pooling_weighs_by_degrees_of_freedom()
    {
        var pooled = VarianceComponent.Pool(new(1, 2), new(4, 6));

        Assert.Equal(new VarianceComponent(3.25, 8), pooled);
    }

    [Fact]
    public void Pooling_with_nothing_known_changes_nothing() =>
        Property.Holds(Component, component =>
        {
            Assert.Equal(component, VarianceComponent.Pool(component, default));
            Assert.Equal(component, VarianceComponent.Pool(default, component));
        });

    [Fact]
    public void Nothing_known_twice_is_nothing_known() =>
        Assert.Equal(default, VarianceComponent.Pool(default, default));

    [Fact]
    public void A_multiple_is_known_as_well_as_the_variance() =>
        Assert.Equal(new VarianceComponent(0.5, 3), new VarianceComponent(2, 3).Times(0.25));

    [Fact]
    public void Satterthwaite_worked_by_hand_comes_out_the_same()
    {
        var degreesOfFreedom = Satterthwaite.DegreesOfFreedom([new(2, 4), new(1, 2)]);

        // (2 + 1)² ÷ (4/4 + 1/2)
        Assert.Equal(6, degreesOfFreedom, 12);
    }

    [Fact]
    public void A_sum_is_known_no_worse_than_its_worst_part_and_no_better_than_all_together() =>
        Property.Holds(Component.Array[1, 5], parts =>
        {
            var degreesOfFreedom = Satterthwaite.DegreesOfFreedom(parts);

            Assert.InRange(degreesOfFreedom, parts.Min(part => part.DegreesOfFreedom) * (1 - 1e-12), parts.Sum(part => part.DegreesOfFreedom) * (1 + 1e-12));
        });

    [Fact]
    public void The_unit_does_not_matter_even_at_the_ends_of_the_numbers()
    {
        Assert.Equal(6, Satterthwaite.DegreesOfFreedom([new(2e307, 4), new(1e307, 2)]), 12);
        Assert.Equal(6, Satterthwaite.DegreesOfFreedom([new(2e-300, 4), new(1e-300, 2)]), 12);
    }

    [Fact]
    public void A_part_that_nothing_is_known_of_leaves_nothing_known() =>
        Assert.Equal(0, Satterthwaite.DegreesOfFreedom([new(2, 4), new(1, 0)]));

    [Fact]
    public void A_part_of_zero_adds_nothing() =>
        Assert.Equal(4, Satterthwaite.DegreesOfFreedom([new(2, 4), new(0, 1)]));

    [Fact]
    public void Where_all_parts_are_zero_the_least_known_counts()
    {
        Assert.Equal(1, Satterthwaite.DegreesOfFreedom([new(0, 4), new(0, 1)]));
        Assert.Equal(0, Satterthwaite.DegreesOfFreedom([]));
    }
}
