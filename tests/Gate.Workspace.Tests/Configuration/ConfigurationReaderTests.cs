using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Workspace.Configuration;
using Gate.Workspace.Tests.Schema;

namespace Gate.Workspace.Tests.Configuration;

public class ConfigurationReaderTests
{
    private const string Smallest = "version: 1\nsuites: { pools: { benchmarkdotnet: { project: tests/Bench } } }\n";

    private static GateConfiguration Design =>
        ConfigurationReader.Parse(File.ReadAllBytes(Path.Combine(ConfigurationFixture.Folder, "accepted", "design.yml")), "gate.yml").Configuration;

    [Fact]
    public void What_is_not_written_takes_the_defaults()
    {
        var configuration = Agreement.Parse(Smallest).Configuration;

        var suite = Assert.Single(configuration.Suites);
        Assert.Equal(("pools", "tests/Bench", "*", ""), (suite.Name, suite.Project, suite.Filter.Pattern, suite.Framework));
        Assert.Equal(Suite.DefaultMetrics, suite.Metrics);
        Assert.Equal("", configuration.Testbed.Name);
        Assert.Equal(Budget.Default, configuration.Budget);
        Assert.Equal(Policy.Default, configuration.Policy);
    }

    [Fact]
    public void What_is_published_to_GitHub_is_read_and_distrusts_forks_where_nothing_is_written()
    {
        Assert.Equal(new GitHubSettings { Comment = CommentWhen.Changes, HasCheck = false, Forks = Forks.Trust }, Design.GitHub);
        Assert.Equal((CommentWhen.Always, Forks.Distrust), (GitHubSettings.Default.Comment, GitHubSettings.Default.Forks));
    }

    [Fact]
    public void The_history_has_a_folder_and_renamed_benchmarks_their_new_names()
    {
        var configuration = Agreement.Parse(Smallest + "history: past/points\naliases: { A.Old: A.New }\n").Configuration;

        Assert.Equal("past/points", configuration.History);
        Assert.Equal("A.New", Assert.Single(configuration.Aliases, alias => alias.Key == "A.Old").Value);
        Assert.Equal(("baselines", 0), (Design.History, Design.Aliases.Count));
    }

    [Fact]
    public void Suites_keep_their_order_and_paths_their_forward_slashes()
    {
        var suites = Design.Suites;

        Assert.Equal(["pools", "parsing"], suites.Select(suite => suite.Name));
        Assert.Equal("tests/Parsing/Parsing.csproj", suites[1].Project);
        Assert.Equal(("*Read*", "net10.0"), (suites[1].Filter.Pattern, suites[1].Framework));
    }

    [Fact]
    public void A_recipe_keeps_what_is_written_and_leaves_the_rest_to_Gate()
    {
        var configuration = Agreement.Parse(
            "version: 1\nsuites: { pools: { benchmarkdotnet: { project: tests/Bench }, recipe: { turn: 5 ms, turns: 90, environment: { DOTNET_TieredCompilation: \"0\" } } } }\n").Configuration;

        var recipe = configuration.Suites[0].Recipe;
        Assert.Equal((TimeSpan.FromMilliseconds(5), 90, null), (recipe.Turn, recipe.Turns, recipe.WarmUps));
        Assert.Equal("0", Assert.Single(recipe.Environment, variable => variable.Key == "DOTNET_TieredCompilation").Value);
    }

    [Fact]
    public void Thresholds_are_shares_or_amounts_in_the_unit_of_the_metric()
    {
        var thresholds = Design.Policy.Thresholds;

        Assert.Equal(new Threshold(Amount.Relative(0.01), Amount.Relative(0.05), 0.5, true), thresholds["time"]);
        Assert.Equal(Threshold.Exact, thresholds["allocated"]);
        Assert.Equal(new Threshold(Amount.Relative(0.02), Amount.Absolute(1000), 0, true), thresholds["cache-misses"]);
    }

    [Fact]
    public void A_rule_becomes_one_for_each_metric_and_one_for_whether_it_is_critical()
    {
        var rules = Design.Policy.Rules;

        Assert.Equal(
            [
                new Rule(new Glob("*Checksum*"), "time", Catch: Amount.Relative(0.25)),
                new Rule(new Glob("*Checksum*"), "allocations", Tolerate: Amount.Absolute(2)),
                new Rule(new Glob("*Checksum*"), "", IsCritical: false),
                new Rule(new Glob("A?"), "allocated", Tolerate: Amount.Absolute(1536)),
                new Rule(new Glob("A?"), "time", Floor: 2000),
            ],
            rules);
    }

    [Fact]
    public void Rates_outcomes_budget_and_testbed_are_read()
    {
        var configuration = Design;

        Assert.Equal((0.01, 0.1), (configuration.Policy.FalseAlarms, configuration.Policy.Misses));
        Assert.Equal(
            [(Verdict.Inconclusive, Outcome.Warn), (Verdict.Improvement, Outcome.Pass), (Verdict.Missing, Outcome.Error)],
            configuration.Policy.Outcomes.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(new Budget(TimeSpan.FromSeconds(90), 3, 40, TimeSpan.FromSeconds(90)), configuration.Budget);
        Assert.Equal("bench-01", configuration.Testbed.Name);
    }

    [Theory]
    [InlineData("time", "5%", 0.05, true)]
    [InlineData("time", "\"5 %\"", 0.05, true)]
    [InlineData("time", "0.05", 0.05, true)]
    [InlineData("time", "\"0.05\"", 0.05, true)]
    [InlineData("time", "5e-2", 0.05, true)]
    [InlineData("time", "250%", 2.5, true)]
    [InlineData("time", "0.5 ns", 0.5, false)]
    [InlineData("time", "2us", 2000, false)]
    [InlineData("time", "2 \u00B5s", 2000, false)]
    [InlineData("time", "2 \u03BCs", 2000, false)]
    [InlineData("time", "3 ms", 3e6, false)]
    [InlineData("time", "1 s", 1e9, false)]
    [InlineData("allocated", "24", 24, false)]
    [InlineData("allocated", "24 B", 24, false)]
    [InlineData("allocated", "1 KiB", 1024, false)]
    [InlineData("allocated", "1 KB", 1000, false)]
    [InlineData("allocated", "1 MiB", 1048576, false)]
    [InlineData("allocated", "1 MB", 1e6, false)]
    [InlineData("allocated", "5%", 0.05, true)]
    [InlineData("allocations", "2", 2, false)]
    [InlineData("requests", "0.5", 0.5, true)]
    [InlineData("requests", "2 ms", 2e6, false)]
    public void An_amount_is_understood_in_any_culture(string metric, string written, double value, bool isRelative)
    {
        foreach (var culture in (string[])["", "de-DE", "tr-TR"])
        {
            using var set = new CultureScope(culture);

            var policy = Agreement.Parse(Smallest + $"policy: {{ thresholds: {{ {metric}: {{ catch: 1000000%, tolerate: {written} }} }} }}\n").Configuration.Policy;

            Assert.Equal(new Amount(value, isRelative), policy.Thresholds[metric].Tolerate);
        }
    }

    [Theory]
    [InlineData("10m", 600)]
    [InlineData("90s", 90)]
    [InlineData("1h", 3600)]
    [InlineData("1.5 h", 5400)]
    [InlineData("500ms", 0.5)]
    [InlineData("2min", 120)]
    public void A_time_has_a_unit(string written, double seconds)
    {
        var budget = Agreement.Parse(Smallest + $"budget: {{ time: {written} }}\n").Configuration.Budget;

        Assert.Equal(TimeSpan.FromSeconds(seconds), budget.Time);
    }

    [Fact]
    public void Anchors_and_aliases_that_stay_small_are_read()
    {
        const string Text = "version: 1\nsuites:\n  a: { benchmarkdotnet: &tool { project: tests/Bench } }\n  b: { benchmarkdotnet: *tool }\n";

        var suites = Agreement.Parse(Text).Configuration.Suites;

        Assert.Equal("tests/Bench", suites[1].Project);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Single(Agreement.Parse("\uFEFF" + Smallest).Configuration.Suites);

    [Fact]
    public void A_rule_may_tolerate_more_when_an_earlier_one_catches_more()
    {
        const string Rules = "policy: { rules: [ { match: \"*\", time: { catch: 25% } }, { match: \"A*\", time: { tolerate: 10% } } ] }\n";

        var policy = Agreement.Parse(Smallest + Rules).Configuration.Policy;

        Assert.Equal(2, policy.Rules.Count);
    }

    [Fact]
    public void An_exact_metric_catches_what_it_does_not_tolerate()
    {
        var policy = Agreement.Parse(Smallest + "policy: { thresholds: { allocated: { tolerate: 24 B } } }\n").Configuration.Policy;

        Assert.Equal(Amount.Absolute(24), policy.Thresholds["allocated"].Catch);
    }
}
