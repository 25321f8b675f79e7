namespace Gate.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private const string Session = "A_bdn/ncosentino__needlr/20260201T0005_71ffeffa";

    private static readonly string Plugins = Corpus.At($"{Session}/CreatePluginsFromGenericTypeBenchmarks-report-full-compressed.json");
    private static readonly string Services = Corpus.At($"{Session}/SimpleServiceResolutionBenchmarks-report-full-compressed.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CorpusFact]
    public async Task Identical_folders_are_unchanged_throughout_and_said_to_be_the_same_data()
    {
        foreach (var file in new[] { Plugins, Services }) _folder.Write($"results/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));

        var answer = await Compare("results", "results", "--format", "json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(12, answer.Findings.Count);
        Assert.All(answer.Findings, finding => Assert.Equal("unchanged", (string?)finding["verdict"]));
        Assert.All(
            answer.Findings.Where(finding => (string?)finding["metric"] == "time"),
            finding => Assert.Contains(finding["warnings"]!.AsArray(), warning => ((string?)warning)!.Contains("same", StringComparison.Ordinal)));
    }

    [CorpusFact]
    public async Task A_benchmark_that_failed_on_both_sides_is_no_unchanged_one()
    {
        var answer = await Compare(Corpus.At(Session), Corpus.At(Session), "--format", "json");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(6, (int)answer.Report["summary"]!["failed"]!);
        Assert.Equal(26, (int)answer.Report["summary"]!["unchanged"]!);
    }

    [CorpusFact]
    public async Task Files_without_a_common_benchmark_fail()
    {
        var answer = await Compare(Plugins, Services, "--format", "json");

        Assert.Equal(1, answer.ExitCode);
        Assert.All(answer.Findings, finding => Assert.Contains((string?)finding["verdict"], new[] { "missing", "new" }));
    }

    [CorpusFact]
    public async Task Ten_percent_between_single_launches_is_inconclusive_and_says_how_many_launches_would_settle_it()
    {
        _folder.Write("slower.json", ChangedReport.Slower(Plugins, "Reflection", 1.1));

        var answer = await Compare(Plugins, "slower.json", "--format", "json");

        var finding = Time(answer, ".Reflection");
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("inconclusive", (string?)finding["verdict"]);
        Assert.Matches("[0-9]+ launches", (string?)finding["reason"]);
    }

    [CorpusFact]
    public async Task Three_times_as_slow_is_a_regression_even_between_single_launches()
    {
        _folder.Write("slower.json", ChangedReport.Slower(Plugins, "Reflection", 3));

        var answer = await Compare(Plugins, "slower.json", "--format", "json");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("regression", (string?)Time(answer, ".Reflection")["verdict"]);
        Assert.Equal(1, (int)answer.Report["summary"]!["regression"]!);
    }

    [CorpusFact]
    public async Task An_allocation_where_there_was_none_is_a_regression_without_a_ratio()
    {
        _folder.Write("hungrier.json", ChangedReport.Allocating(Services, "Reflection", 24));

        var answer = await Compare(Services, "hungrier.json", "--format", "json");

        var regression = Assert.Single(answer.Findings, finding => (string?)finding["verdict"] == "regression");
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("allocated", (string?)regression["metric"]);
        Assert.EndsWith(".Reflection", (string?)regression["benchmark"], StringComparison.Ordinal);
        Assert.Equal(0, (double)regression["baseline"]!["value"]!);
        Assert.Equal(24, (double)regression["candidate"]!["value"]!);
        Assert.Null(regression["ratio"]);
    }

    [CorpusTheory]
    [InlineData("")]
    [InlineData("{ \"Title\": \"cut")]
    [InlineData("nothing of any tool")]
    public async Task A_broken_file_cannot_be_judged_and_is_named(string text)
    {
        _folder.Write("broken.json", text);

        var answer = await Compare(Plugins, "broken.json");

        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Matches(@"broken\.json.*error GATE[0-9]{4}: ", answer.Error);
    }

    [CorpusFact]
    public async Task A_file_that_is_not_there_cannot_be_judged_and_is_named()
    {
        var answer = await Compare("gone.json", Plugins);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("gone.json", answer.Error, StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task Json_is_all_that_stdout_carries_and_files_get_the_format_of_their_ending()
    {
        var answer = await Compare(Plugins, Plugins, "--format", "json", "-o", "out/report.md", "-o", "report.xml", "-o", "report.json");

        Assert.Equal("gate-report/1", (string?)answer.Report["schema"]);
        Assert.Equal(answer.Output, await File.ReadAllTextAsync(_folder.At("report.json")));
        Assert.Contains("| benchmark |", await File.ReadAllTextAsync(_folder.At("out/report.md")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("testsuites", System.Xml.Linq.XDocument.Load(_folder.At("report.xml")).Root!.Name.LocalName);
    }

    [CorpusTheory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("junit")]
    public async Task The_answer_is_the_same_in_every_culture(string format)
    {
        _folder.Write("slower.json", ChangedReport.Slower(Plugins, "Reflection", 1.1));
        string[] arguments = ["compare", Plugins, "slower.json", "--format", format];

        var english = await Tool.Run(_folder.Path, Culture("en_US.UTF-8"), arguments);
        var german = await Tool.Run(_folder.Path, Culture("de_DE.UTF-8"), arguments);
        var turkish = await Tool.Run(_folder.Path, Culture("tr_TR.UTF-8"), arguments);

        Assert.NotEmpty(english.Output);
        Assert.Equal(english, german);
        Assert.Equal(english, turkish);
    }

    [Theory]
    [InlineData("compare", "only-one.json")]
    [InlineData("compare", "a.json", "b.json", "--format", "fancy")]
    [InlineData("compare", "a.json", "b.json", "-o", "report.docx")]
    [InlineData("compare", "a.json", "b.json", "--frmat", "json")]
    public async Task A_wrong_command_line_exits_with_2(params string[] arguments)
    {
        var answer = await Tool.Run(_folder.Path, arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.NotEmpty(answer.Error);
    }

    private static (string Name, string Value)[] Culture(string name) => [("LANG", name), ("LC_ALL", name)];

    private static System.Text.Json.Nodes.JsonNode Time(ToolAnswer answer, string benchmark) => Assert.Single(
        answer.Findings,
        finding => (string?)finding["metric"] == "time" && ((string?)finding["benchmark"])!.EndsWith(benchmark, StringComparison.Ordinal));

    private Task<ToolAnswer> Compare(params IReadOnlyList<string> arguments) => Tool.Run(_folder.Path, ["compare", .. arguments]);
}
