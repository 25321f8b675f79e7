using Gate.Core.Configuration;
using Gate.Core.Testbeds;

namespace Gate.Core.Tests;

public class RequirementTests
{
    private static readonly Testbed Machine = new(
        "bench-01",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = "AMD EPYC 7763", ["cores"] = "4", ["memory"] = "16 GiB" },
        new Dictionary<string, string>(StringComparer.Ordinal));

    [Fact]
    public void A_name_is_met_by_what_matches_its_pattern()
    {
        Assert.Equal("", new NameRequirement("cpu", new Glob("AMD EPYC*")).Missing(Machine));
        Assert.Equal("cpu is 'AMD EPYC 7763', required is 'Intel*'", new NameRequirement("cpu", new Glob("Intel*")).Missing(Machine));
    }

    [Theory]
    [InlineData("cores", Relation.Equal, 4, true)]
    [InlineData("cores", Relation.Equal, 2, false)]
    [InlineData("cores", Relation.AtLeast, 2, true)]
    [InlineData("cores", Relation.AtLeast, 8, false)]
    [InlineData("cores", Relation.AtMost, 4, true)]
    [InlineData("cores", Relation.AtMost, 3, false)]
    [InlineData("memory", Relation.AtLeast, 16.0 * 1024 * 1024 * 1024, true)]
    [InlineData("memory", Relation.AtLeast, 17.0 * 1024 * 1024 * 1024, false)]
    public void An_amount_is_met_by_what_stands_to_it_as_asked(string key, Relation relation, double amount, bool isMet) =>
        Assert.Equal(isMet, new AmountRequirement(key, "as written", relation, amount).Missing(Machine).Length == 0);

    [Fact]
    public void What_is_not_known_is_not_met()
    {
        Assert.Equal("os is unknown, required is '*'", new NameRequirement("os", Glob.Everything).Missing(Machine));
        Assert.Equal("cores is unknown, required is '2'", new AmountRequirement("cores", "2", Relation.Equal, 2).Missing(Testbed.Unknown));
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("16 GiB", 16.0 * 1024 * 1024 * 1024)]
    [InlineData("1.5GB", 1.5e9)]
    public void Sizes_are_read_with_and_without_a_unit(string text, double amount)
    {
        Assert.True(SizeText.TryParse(text, out var read));
        Assert.Equal(amount, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GiB")]
    [InlineData("16 gib")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("∞")]
    public void What_is_no_size_is_refused(string text) => Assert.False(SizeText.TryParse(text, out _));
}
