using Gate.Core.Diagnostics;

namespace Gate.Reports.Tests;

public class ReportFormatsTests
{
    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("JSON")]
    [InlineData("junit")]
    public void A_format_is_found_by_its_name(string name) =>
        Assert.Equal(name, ReportFormats.ByName(name).Name, ignoreCase: true);

    [Theory]
    [InlineData(".md", "markdown")]
    [InlineData("out/report.json", "json")]
    [InlineData("gate.html", "html")]
    [InlineData("TEST-gate.XML", "junit")]
    [InlineData("log.txt", "console")]
    public void A_file_tells_its_format_by_its_ending(string file, string name) =>
        Assert.All(Cultures.Names, culture => Assert.Equal(name, Cultures.In(culture, () => ReportFormats.ByEnding(file).Name)));

    [Fact]
    public void An_unknown_name_is_refused_with_the_names_there_are()
    {
        var refusal = Assert.Throws<GateException>(() => ReportFormats.ByName("yaml"));

        Assert.Equal("error GATE7001: There is no report format 'yaml'. Write one of: console, markdown, html, json, junit, msbuild, github-action-benchmark, bencher.", refusal.Message);
    }

    [Fact]
    public void An_unknown_ending_is_refused_with_the_endings_there_are()
    {
        var refusal = Assert.Throws<GateException>(() => ReportFormats.ByEnding("report.yaml"));

        Assert.StartsWith("error GATE7002: The ending of 'report.yaml'", refusal.Message, StringComparison.Ordinal);
    }
}
