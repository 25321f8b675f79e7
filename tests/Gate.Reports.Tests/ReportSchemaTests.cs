using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Reports.Json;

namespace Gate.Reports.Tests;

/// <summary>The schema of a report against what the writer writes.</summary>
public sealed class ReportSchemaTests
{
    private static readonly WrittenSchema Schema = new(ReportSchema.Text, open: ["identity", "notes"], optional: ["job", "better", "exact"]);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Reports.Length)];

    private static Report[] Reports => [Samples.Mixed, Hostile.Report, Samples.Of(Outcome.Pass, Samples.Unchanged), Samples.Of(Outcome.Fail)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public Task It_accepts_every_report_that_is_written(int number) => Schema.Accepts(ReportJson.Render(Reports[number], RenderOptions.Plain));

    [Fact]
    public Task A_property_more_or_less_is_refused() => Schema.RefusesMoreAndLessThan(ReportJson.Render(Samples.Mixed, RenderOptions.Plain));

    [Fact]
    public void Every_property_is_described() => Schema.DescribesEverything();
}
