using Gate.Core.Analysing;
using Gate.Reports.Analyses;

namespace Gate.Reports.Tests;

/// <summary>The schema of an analysis against what is written.</summary>
public sealed class AnalysisSchemaTests
{
    private static readonly WrittenSchema Schema = new(AnalysisSchema.Text, open: ["testbed"], optional: ["suite", "job", "failure"]);

    [Fact]
    public async Task It_accepts_every_analysis_that_is_written()
    {
        await Schema.Accepts(Text(AnalysisTests.Pools()));
        await Schema.Accepts(Text(AnalysisTests.OfNames(Hostile.Names)));
    }

    [Fact]
    public Task A_property_more_or_less_is_refused() => Schema.RefusesMoreAndLessThan(Text(AnalysisTests.Pools()));

    [Fact]
    public void Every_property_is_described() => Schema.DescribesEverything();

    private static string Text(Analysis analysis) => AnalysisFormats.ByName("json").Render(analysis, RenderOptions.Plain);
}
