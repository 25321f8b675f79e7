using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reports.Tests;

public class GoldenTests
{
    private static readonly Dictionary<string, Report> Reports = new()
    {
        ["mixed"] = Samples.Mixed,
        ["pass"] = Samples.Of(Outcome.Pass, Samples.Unchanged),
        ["hostile"] = Hostile.Report,
        ["empty"] = Samples.Of(Outcome.Fail) with { Baseline = new("", Gate.Core.Testbeds.Testbed.Unknown), Candidate = new("", Gate.Core.Testbeds.Testbed.Unknown) },
    };

    public static TheoryData<string, string, int, bool, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int, bool, string>();
            foreach (var culture in Cultures.Names)
            {
                foreach (var report in Reports.Keys)
                {
                    cases.Add(report, "console", 80, false, culture);
                    cases.Add(report, "console", 200, false, culture);
                    cases.Add(report, "markdown", 80, false, culture);
                    cases.Add(report, "json", 80, false, culture);
                    cases.Add(report, "junit", 80, false, culture);
                    cases.Add(report, "msbuild", 80, false, culture);
                    cases.Add(report, "github-action-benchmark", 80, false, culture);
                    cases.Add(report, "bencher", 80, false, culture);
                }

                cases.Add("mixed", "console", 120, true, culture);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_reads_as_approved_in_every_culture(string report, string format, int width, bool isColoured, string culture)
    {
        var chosen = ReportFormats.ByName(format);

        var text = Cultures.In(culture, () => chosen.Render(Reports[report], new(width, isColoured)));

        var variant = format == "console" ? $".{width}{(isColoured ? ".colour" : "")}" : "";
        Golden.Matches($"{report}{variant}{(chosen.Endings.Count > 0 ? chosen.Endings[0] : $".{format}")}", text);
    }
}
