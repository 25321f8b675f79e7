namespace Gate.Testbeds.Tests;

public class MemoryClassTests
{
    private const long Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData(15_990, "16 GiB")]
    [InlineData(15_600, "16 GiB")]
    [InlineData(7_940, "8 GiB")]
    [InlineData(6_800, "6 GiB")]
    [InlineData(3_900, "4 GiB")]
    [InlineData(1_960, "2 GiB")]
    [InlineData(980, "1 GiB")]
    [InlineData(480, "512 MiB")]
    [InlineData(31_000, "32 GiB")]
    [InlineData(193_000, "192 GiB")]
    [InlineData(0, "")]
    [InlineData(-1, "")]
    public void Memory_is_rounded_to_a_size_that_is_sold(long mebibytes, string expected) =>
        Assert.Equal(expected, MemoryClass.Of(mebibytes * Mebibyte));

    [Fact]
    public void A_boot_that_keeps_a_little_more_for_itself_does_not_change_the_class()
    {
        foreach (var gibibytes in (long[])[1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256])
            for (var kept = 0; kept <= 60; kept += 5)
                Assert.Equal($"{gibibytes} GiB", MemoryClass.Of((gibibytes * 1024 * Mebibyte) - (gibibytes * Mebibyte * kept)));
    }

    [Fact]
    public void No_size_is_too_large() => Assert.EndsWith(" GiB", MemoryClass.Of(long.MaxValue), StringComparison.Ordinal);
}
