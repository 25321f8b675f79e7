using System.Text.Json;
using CsCheck;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Reports.Tests;

public class JsonTests
{
    private static readonly string Mixed = Render(Samples.Mixed);

    [Fact]
    public void A_report_reads_back_byte_for_byte()
    {
        Assert.Equal(Mixed, Render(ReportJson.Read(Mixed, "report.json")));
        var hostile = Render(Hostile.Report);
        Assert.Equal(hostile, Render(ReportJson.Read(hostile, "report.json")));
    }

    [Fact]
    public void Any_numbers_and_names_read_back_byte_for_byte() =>
        Gen.Select(Gen.String[0, 30], Gen.Double, Gen.Double, Gen.Int[0, int.MaxValue])
            .Each(
                3_000,
                sample =>
                {
                    var (name, value, ratio, launches) = sample;
                    var finding = Samples.Regression with { Benchmark = new(name, name, name), Metric = new(name, name, Direction.HigherIsBetter, IsExact: true), Candidate = new(value, launches), Source = new(name, launches), Ratio = ratio, Upper = -value };
                    var text = Render(Samples.Of(Outcome.Fail, finding));

                    Assert.Equal(text, Render(ReportJson.Read(text, "report.json")));
                });

    [Fact]
    public void The_other_formats_render_the_same_from_the_file()
    {
        var read = ReportJson.Read(Mixed, "report.json");

        foreach (var format in ReportFormats.All) Assert.Equal(format.Render(Samples.Mixed, RenderOptions.Plain), format.Render(read, RenderOptions.Plain));
    }

    [Fact]
    public void The_properties_are_those_of_the_contract_in_its_order()
    {
        using var report = JsonDocument.Parse(Render(Samples.Of(Outcome.Fail, Samples.Regression)));

        Assert.Equal(["schema", "outcome", "baseline", "candidate", "summary", "findings", "diagnostics"], Names(report.RootElement));
        Assert.Equal(["commit", "testbed"], Names(report.RootElement.GetProperty("baseline")));
        Assert.Equal(["name", "identity", "notes"], Names(report.RootElement.GetProperty("candidate").GetProperty("testbed")));
        Assert.Equal(
            ["total", "regression", "improvement", "unchanged", "inconclusive", "new", "missing", "failed", "incomparable"],
            Names(report.RootElement.GetProperty("summary")));
        Assert.Equal(
            ["suite", "benchmark", "metric", "unit", "verdict", "outcome", "baseline", "candidate", "ratio", "lower", "upper", "pValue", "reason", "warnings"],
            Names(report.RootElement.GetProperty("findings")[0]));
    }

    [Fact]
    public void Nothing_is_null_and_never_a_number_that_JSON_lacks()
    {
        var finding = Samples.Regression with { Baseline = null, Ratio = double.PositiveInfinity, Lower = double.NaN, Upper = double.PositiveInfinity, PValue = null };

        using var report = JsonDocument.Parse(Render(Samples.Of(Outcome.Fail, finding)));

        var written = report.RootElement.GetProperty("findings")[0];
        Assert.All((string[])["baseline", "ratio", "lower", "upper", "pValue"], name => Assert.Equal(JsonValueKind.Null, written.GetProperty(name).ValueKind));
    }

    [Fact]
    public void Names_are_whole_and_still_inert_in_a_page_or_a_log()
    {
        var text = Render(Hostile.Report);

        using var report = JsonDocument.Parse(text);
        var names = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("benchmark").GetString()).Take(Hostile.Names.Length);
        Assert.Equal(Hostile.Names.Select(WellFormed), names);
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('#', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u001B', text);
        Assert.All(text.Split('\n'), line => Assert.False(line.Trim().StartsWith("::", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "GATE7010")]
    [InlineData("{", "GATE7010")]
    [InlineData("not json", "GATE7010")]
    [InlineData("[]", "GATE7013")]
    [InlineData("null", "GATE7013")]
    [InlineData("{}", "GATE7011")]
    [InlineData("""{"schema":7}""", "GATE7013")]
    [InlineData("""{"schema":"gate-run/1"}""", "GATE7011")]
    [InlineData("""{"schema":"gate-report/2"}""", "GATE7012")]
    [InlineData("""{"schema":"gate-report/1","schema":"gate-report/1"}""", "GATE7010")]
    [InlineData("""{"schema":"\ud800"}""", "GATE7010")]
    [InlineData("""{"\ud800":1,"schema":"gate-report/1"}""", "GATE7010")]
    public void A_file_that_is_no_report_is_refused(string text, string code)
    {
        var refusal = Assert.Throws<GateException>(() => ReportJson.Read(text, "report.json"));

        Assert.Equal(code, Assert.Single(refusal.Diagnostics).Code.Id);
        Assert.Equal("report.json", refusal.Diagnostics[0].Location.File);
    }

    public static TheoryData<string, string, string> Edits => new()
    {
        { "\"verdict\": \"missing\"", "\"verdict\": \"slower\"", "GATE7013" },
        { "\"verdict\": \"missing\"", "\"verdict\": \"Missing\"", "GATE7013" },
        { "\"verdict\": \"missing\"", "\"verdict\": 5", "GATE7013" },
        { "\"outcome\": \"warn\"", "\"outcome\": \"maybe\"", "GATE7013" },
        { "\"ratio\": 2.53", "\"ratio\": 1e999", "GATE7013" },
        { "\"ratio\": 2.53", "\"ratio\": \"2.53\"", "GATE7013" },
        { "\"ratio\": 2.53", "\"ratio\": NaN", "GATE7010" },
        { "\"ratio\": 2.53,", "", "GATE7013" },
        { "\"ratio\": 2.53,", "\"ratio\": 2.53, \"ratio\": 1,", "GATE7010" },
        { "\"launches\": 12", "\"launches\": -1", "GATE7013" },
        { "\"launches\": 12", "\"launches\": 1.5", "GATE7013" },
        { "\"launches\": 12", "\"launches\": 99999999999", "GATE7013" },
        { "\"unit\": \"ns\"", "\"unit\": null", "GATE7013" },
        { "\"benchmark\": \"Pools.Gone\"", "\"benchmark\": \"\\udc00\"", "GATE7010" },
        { "\"better\": \"higher\"", "\"better\": \"faster\"", "GATE7013" },
        { "\"code\": \"GATE7013\"", "\"code\": \"GATE70133\"", "GATE7013" },
        { "\"severity\": \"note\"", "\"severity\": \"fatal\"", "GATE7013" },
        { "\"total\": 11", "\"total\": 10", "GATE7015" },
        { "\"missing\": 1", "\"missing\": 0", "GATE7015" },
        { "\"outcome\": \"fail\",\n  \"baseline\"", "\"outcome\": \"pass\",\n  \"baseline\"", "GATE7015" },
        { "\"warnings\": []", "\"warnings\": [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "GATE7010" },
        { "\"warnings\": []", "\"warnings\": [1]", "GATE7013" },
        { "\"kernel\": \"", "\"load\": 5, \"kernel\": \"", "GATE7013" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_report_is_refused(string found, string replacement, string code)
    {
        Assert.Contains(found, Mixed, StringComparison.Ordinal);
        var at = Mixed.IndexOf(found, StringComparison.Ordinal);

        var refusal = Assert.Throws<GateException>(() => ReportJson.Read($"{Mixed[..at]}{replacement}{Mixed[(at + found.Length)..]}", "report.json"));

        Assert.Equal(code, Assert.Single(refusal.Diagnostics).Code.Id);
    }

    [Fact]
    public void A_refusal_says_where_what_and_what_was_expected()
    {
        var refusal = Assert.Throws<GateException>(() => ReportJson.Read(Mixed.Replace("\"missing\",", "\"gone\",", StringComparison.Ordinal), "report.json"));

        Assert.StartsWith("report.json: error GATE7013: $.findings[1].verdict is \"gone\"; expected one of: inconclusive, unchanged,", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_syntax_error_is_found_by_line_and_column()
    {
        var refusal = Assert.Throws<GateException>(() => ReportJson.Read("{\n  \"schema\": ?\n}", "report.json"));

        Assert.Equal(new Location("report.json", 2, 13), refusal.Diagnostics[0].Location);
    }

    [Fact]
    public void A_report_of_any_size_is_bounded()
    {
        var refusal = Assert.Throws<GateException>(() => ReportJson.Read(new string(' ', ReportJson.LongestText + 1), "report.json"));

        Assert.Equal("GATE7014", refusal.Diagnostics[0].Code.Id);
    }

    [Fact]
    public void A_byte_order_mark_and_unknown_properties_are_passed_over()
    {
        var text = "\uFEFF" + Mixed.Replace("\"outcome\": \"fail\",\n  \"base", "\"outcome\": \"fail\", \"later\": [],\n  \"base", StringComparison.Ordinal);

        Assert.Equal(Mixed, Render(ReportJson.Read(text, "report.json")));
    }

    [Fact]
    public void A_garbled_report_is_refused_or_read_but_never_crashes() =>
        Gen.Select(Gen.Int[0, Mixed.Length - 1], Gen.Int[0, 12], Gen.OneOf(Gen.String[0, 6], Pick.From("null", "{", "]", "\"", ",", "1e999", "\\ud800", "-")))
            .Each(
                3_000,
                sample =>
                {
                    var (at, length, text) = sample;
                    var garbled = Mixed[..at] + text + Mixed[Math.Min(Mixed.Length, at + length)..];
                    try
                    {
                        Render(ReportJson.Read(garbled, "report.json"));
                    }
                    catch (GateException refusal)
                    {
                        Assert.All(refusal.Diagnostics, diagnostic => Assert.StartsWith("GATE70", diagnostic.Code.Id, StringComparison.Ordinal));
                    }
                });

    private static string Render(Report report) => ReportJson.Render(report, RenderOptions.Plain);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
