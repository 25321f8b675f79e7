using Gate.Core.Testbeds;
using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

public class CoreListTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0-3,8\n", "0 1 2 3 8")]
    [InlineData("8,0-1", "0 1 8")]
    [InlineData("0-1,1-2", "0 1 2")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("3-1", "")]
    [InlineData("-1", "")]
    [InlineData("0,", "")]
    [InlineData("0-99999999", "")]
    [InlineData("all", "")]
    public void A_list_is_read_whole_or_not_at_all(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', CoreList.Parse(text)));

    [Theory]
    [InlineData("0-3,8")]
    [InlineData("0,2")]
    [InlineData("5")]
    [InlineData("0-1")]
    public void A_list_is_written_as_the_kernel_writes_it(string text) => Assert.Equal(text, CoreList.Text(CoreList.Parse(text).Reverse()));

    [Theory]
    [InlineData("3\n", "0 1")]
    [InlineData("ff", "0 1 2 3 4 5 6 7")]
    [InlineData("00000001,80000000", "31 32")]
    [InlineData("A", "1 3")]
    [InlineData("0", "")]
    [InlineData("", "")]
    [InlineData("0x3", "")]
    public void A_mask_counts_from_its_last_digit(string mask, string expected) =>
        Assert.Equal(expected, string.Join(' ', AffinityMask.Parse(mask)));

    [Theory]
    [InlineData("ffffffff,ffffffff", "0 33", "00000002,00000001")]
    [InlineData("f", "0 2", "5")]
    [InlineData("3\n", "1", "2")]
    [InlineData("3", "4", "")]
    public void A_mask_keeps_its_width_and_its_commas(string like, string cores, string expected) =>
        Assert.Equal(expected, AffinityMask.Text(like, [.. cores.Split(' ').Select(int.Parse)]));

    [Fact]
    public void Garbled_text_is_none_never_an_exception() => Any.Text(5_000, text =>
    {
        Assert.All(CoreList.Parse(text), core => Assert.InRange(core, 0, 8191));
        Assert.All(AffinityMask.Parse(text), core => Assert.InRange(core, 0, 8191));
    });
}
