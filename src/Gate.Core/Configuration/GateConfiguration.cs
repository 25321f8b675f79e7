namespace Gate.Core.Configuration;

/// <summary>What gate.yml says.</summary>
public sealed record GateConfiguration
{
    /// <summary>The suites, in the order they are written; at least one.</summary>
    public required IReadOnlyList<Suite> Suites { get; init; }

    /// <summary>The machine.</summary>
    public TestbedSettings Testbed { get; init; } = TestbedSettings.Any;

    /// <summary>Thresholds, error rates and outcomes.</summary>
    public Policy Policy { get; init; } = Policy.Default;

    /// <summary>Time and launches.</summary>
    public Budget Budget { get; init; } = Budget.Default;

    /// <summary>What is published to GitHub.</summary>
    public GitHubSettings GitHub { get; init; } = GitHubSettings.Default;

    /// <summary>The folder of the history, relative to gate.yml.</summary>
    public string History { get; init; } = "baselines";

    /// <summary>The environment variable that names the PostgreSQL connection of the history; empty where files keep it.</summary>
    public string HistoryVariable { get; init; } = "";

    /// <summary>Whether checks of the default branch in CI add to the history as well: where gate.yml names its place.</summary>
    public bool RecordsChecks { get; init; }

    /// <summary>Which benchmarks are variants of which.</summary>
    public IReadOnlyList<VariantRule> Variants { get; init; } = [];

    /// <summary>What `analyze` looks at.</summary>
    public AnalysisSettings Analysis { get; init; } = AnalysisSettings.Default;

    /// <summary>Benchmarks that were renamed: new full names by old ones.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
