using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(56.9, 3_600, 56)]
    [InlineData(55.1, 3_600, 56)]
    [InlineData(0.0024, 420_000, 0)]
    public void What_the_runtime_allocated_beside_an_iteration_is_taken_off(double measured, double operations, double bytes) =>
        Assert.Equal(bytes, Allocation.PerOperation(measured, operations));

    [Theory]
    [InlineData(1.5, 20_000)]
    [InlineData(0.25, 1_000_000)]
    public void What_an_operation_allocates_only_now_and_then_stays(double measured, double operations) =>
        Assert.Equal(measured, Allocation.PerOperation(measured, operations));

    [Fact]
    public void One_more_small_object_is_never_taken_for_a_stray() =>
        Assert.Equal(24, Allocation.PerOperation(24, 1));
}
