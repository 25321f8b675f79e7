using Gate.Workspace.Configuration;
using Gate.Workspace.Tests.Schema;

namespace Gate.Workspace.Tests.Configuration;

public class ConfigurationHashTests
{
    private static readonly string Design = File.ReadAllText(Path.Combine(ConfigurationFixture.Folder, "accepted", "design.yml"));

    private static string Hash(string text) => ConfigurationHash.Of(Agreement.Parse(text).Configuration);

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_canonical_text_is_the_approved_one_in_any_culture(string culture)
    {
        using var set = new CultureScope(culture);

        var text = ConfigurationHash.CanonicalText(Agreement.Parse(Design).Configuration);

        Golden.Check(Path.Combine(ConfigurationFixture.Folder, "canonical.txt"), text);
    }

    [Theory]
    [InlineData("tests/Gate.Benchmarks", "tests/Other")]
    [InlineData("\"*Read*\"", "\"*Write*\"")]
    [InlineData("net10.0", "net9.0")]
    [InlineData("[time, allocated]", "[time]")]
    [InlineData("min: 3", "min: 4")]
    [InlineData("    metrics: [time, allocated]", "    recipe: { turns: 31 }\n    metrics: [time, allocated]")]
    [InlineData("launchTimeout: 1.5m", "launchTimeout: 2m")]
    [InlineData("falseAlarms: 1%", "falseAlarms: 2%")]
    [InlineData("catch: 5 %", "catch: 6 %")]
    [InlineData("catch: 25%", "catch: 26%")]
    [InlineData("\"*Checksum*\"", "\"*Check*\"")]
    public void What_decides_the_measuring_changes_the_hash(string written, string other)
    {
        Assert.Contains(written, Design, StringComparison.Ordinal);

        Assert.NotEqual(Hash(Design), Hash(Design.Replace(written, other)));
    }

    [Theory]
    [InlineData("time: 90s", "time: 5m")]
    [InlineData("critical: false", "critical: true")]
    [InlineData("improvement: pass", "improvement: fail")]
    [InlineData("name: bench-01", "name: bench-02")]
    [InlineData("[time, allocated]", "[allocated, time]")]
    [InlineData("tolerate: 1%", "tolerate: 0.01")]
    [InlineData("version: 1", "# a comment\nversion: 1")]
    public void What_does_not_decide_the_measuring_leaves_the_hash(string written, string other)
    {
        Assert.Contains(written, Design, StringComparison.Ordinal);

        Assert.Equal(Hash(Design), Hash(Design.Replace(written, other)));
    }
}
