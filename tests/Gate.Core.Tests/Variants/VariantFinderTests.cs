using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Variants;

namespace Gate.Core.Tests.Variants;

public sealed class VariantFinderTests
{
    [Theory]
    [InlineData("example.org/memory.HashBufferWithPool", "example.org/memory.HashBufferStandard")]
    [InlineData("Shop.Pools.Pooled", "Shop.Pools.Standard")]
    [InlineData("Shop.Pools.Pooled(N: 10)", "Shop.Pools.Standard(N: 10)")]
    [InlineData("Shop.Pools.WithPool", "Shop.Pools.WithoutPool")]
    [InlineData("Shop.Sums.VectorSum", "Shop.Sums.NaiveSum")]
    [InlineData("example.org/memory.Hash/pooled/size=1.5", "example.org/memory.Hash/plain/size=1.5")]
    public void Names_tell_what_belongs_together(string candidate, string baseline)
    {
        var pair = Assert.Single(Find(candidate, baseline));

        Assert.Equal((candidate, baseline, "names"), (pair.Candidate.Name, pair.Baseline.Name, pair.Found));
    }

    [Theory]
    [InlineData("Shop.Pools.Pooled(N: 10)", "Shop.Pools.Standard(N: 20)")]
    [InlineData("Shop.Pools.Pooled", "Shop.Others.Standard")]
    [InlineData("Shop.Pools.HashBufferWithPool", "Shop.Pools.TarBufferStandard")]
    [InlineData("Shop.Pools.WithCache", "Shop.Pools.WithoutPool")]
    [InlineData("Shop.Pools.ReadTheWholeFile", "Shop.Pools.ReadStandard")]
    [InlineData("Shop.Pools.Parse", "Shop.Pools.Format")]
    public void Names_of_other_work_do_not(string candidate, string baseline) => Assert.Empty(Find(candidate, baseline));

    [Fact]
    public void The_nearest_relative_is_compared_with()
    {
        var pairs = Find("P.HashStandard", "P.HashBufferStandard", "P.HashBufferPool", "P.HashPool");

        Assert.Equal(["P.HashBufferPool P.HashBufferStandard", "P.HashPool P.HashStandard"], pairs.Select(pair => $"{pair.Candidate.Name} {pair.Baseline.Name}"));
    }

    [Fact]
    public void Stars_of_a_rule_stand_for_the_same_text()
    {
        IReadOnlyList<VariantRule> rules = [new(new("*Fast"), new("*Slow"))];

        var pairs = VariantFinder.Find(Ids("P.ParseFast(N: 1)", "P.ParseSlow(N: 1)", "P.ParseSlow(N: 2)", "P.WriteFast", "P.ReadSlow"), rules, []);

        var pair = Assert.Single(pairs);
        Assert.Equal(("P.ParseFast(N: 1)", "P.ParseSlow(N: 1)", "gate.yml"), (pair.Candidate.Name, pair.Baseline.Name, pair.Found));
        Assert.False(VariantFinder.HasPairs(new(new("*Quick"), new("*Slow")), Ids("P.ParseFast", "P.ParseSlow")));
    }

    [Fact]
    public void A_rule_of_gate_yml_goes_before_names()
    {
        var pairs = VariantFinder.Find(Ids("P.Pooled", "P.Standard", "P.Shared"), [new(new("*.Pooled"), new("*.Shared"))], []);

        Assert.Equal("P.Shared", Assert.Single(pairs, pair => pair.Candidate.Name == "P.Pooled").Baseline.Name);
    }

    [Fact]
    public void What_the_program_marks_as_baseline_is_compared_with_in_its_class_and_category()
    {
        var ids = Ids("P.A", "P.B", "P.C", "P.D", "Q.E");
        IReadOnlyList<VariantMark> marks =
        [
            new(ids[0], IsBaseline: true, ["one"]), new(ids[1], IsBaseline: false, ["one"]),
            new(ids[2], IsBaseline: true, ["two"]), new(ids[3], IsBaseline: false, ["two"]),
            new(ids[4], IsBaseline: false, ["one"]),
        ];

        var pairs = VariantFinder.Find(ids, [], marks);

        Assert.Equal(["P.B P.A", "P.D P.C"], pairs.Select(pair => $"{pair.Candidate.Name} {pair.Baseline.Name}"));
    }

    [Theory]
    [InlineData("Shop.Orders.Parse(N: 10)", "Shop.Orders", "Parse", "(N: 10)")]
    [InlineData("Shop.Orders<Int32>.Parse", "Shop.Orders<Int32>", "Parse", "")]
    [InlineData("Shop.Orders<System.Int32>.Parse(x: \"a.b\")", "Shop.Orders<System.Int32>", "Parse", "(x: \"a.b\")")]
    [InlineData("gopkg.in/yaml.v3.Decode/size=1.5", "gopkg.in/yaml.v3", "Decode/size=1.5", "")]
    [InlineData("Decode", "", "Decode", "")]
    public void A_name_is_taken_apart(string name, string owner, string segments, string parameters)
    {
        var parts = BenchmarkName.Of(name);

        Assert.Equal((owner, segments, parameters), (parts.Owner, string.Join('/', parts.Segments), parts.Parameters));
    }

    private static IReadOnlyList<VariantPair> Find(params IReadOnlyList<string> names) => VariantFinder.Find(Ids([.. names]), [], []);

    private static IReadOnlyList<BenchmarkId> Ids(params IReadOnlyList<string> names) => [.. names.Select(Measurements.Id)];
}
