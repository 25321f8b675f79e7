using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;
using Gate.Workspace.Tests.Schema;

namespace Gate.Workspace.Tests.Configuration;

public class RefusalTests
{
    public static TheoryData<string> Refused => ConfigurationFixture.Names("refused");

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_configuration_is_refused_with_everything_that_is_wrong(string name)
    {
        var path = Path.Combine(ConfigurationFixture.Folder, "refused", name);
        var bytes = File.ReadAllBytes(path + ".yml");

        var error = Assert.Throws<GateException>(() => ConfigurationReader.Parse(bytes, "gate.yml"));

        Golden.Check(path + ".txt", string.Join('\n', error.Diagnostics) + "\n");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Every_mistake_has_a_place_and_a_code_of_configuration(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(ConfigurationFixture.Folder, "refused", name + ".yml"));

        var error = Assert.Throws<GateException>(() => ConfigurationReader.Parse(bytes, "gate.yml"));

        Assert.All(error.Diagnostics, diagnostic => Assert.Equal("gate.yml", diagnostic.Location.File));
        Assert.All(error.Diagnostics, diagnostic => Assert.StartsWith("GATE1", diagnostic.Code.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Refusals_are_the_same_in_any_culture(string culture)
    {
        using var set = new CultureScope(culture);

        foreach (var name in ConfigurationFixture.NamesOf("refused")) A_wrong_configuration_is_refused_with_everything_that_is_wrong(name);
    }

    [Fact]
    public void Ten_thousand_levels_do_not_overflow_the_stack()
    {
        var flow = "version: " + new string('[', 10_000) + new string(']', 10_000);
        var block = string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', depth) + "a:\n"));
        var keys = new string('?', 1).PadRight(2) + string.Concat(Enumerable.Repeat("? ", 10_000)) + "a";

        Assert.Equal("GATE1011", Refusal(flow).Code.Id);
        Assert.Equal("GATE1011", Refusal(block).Code.Id);
        Assert.Equal("GATE1011", Refusal(keys).Code.Id);
    }

    [Fact]
    public void More_than_one_mebibyte_is_refused_unread() =>
        Assert.Equal("GATE1011", Refusal("version: 1\n#" + new string('x', 1024 * 1024)).Code.Id);

    [Fact]
    public void More_than_twenty_thousand_values_are_refused() =>
        Assert.Equal("GATE1011", Refusal("a: [" + string.Concat(Enumerable.Repeat("x,", 30_000)) + "]").Code.Id);

    [Fact]
    public void Many_mistakes_are_cut_with_a_note_that_counts_them()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => $"zzz{i}: 1\n"));

        var error = Assert.Throws<GateException>(() => Agreement.Parse(text));

        Assert.Equal(101, error.Diagnostics.Count);
        Assert.Equal("202 more errors are not shown.", error.Diagnostics[^1].Message);
    }

    private static Diagnostic Refusal(string text) =>
        Assert.Throws<GateException>(() => Agreement.Parse(text)).Diagnostics[0];
}
