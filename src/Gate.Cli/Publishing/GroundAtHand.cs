using Gate.Cli.Checking;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Publishing;

/// <summary>The gate.yml and the baselines of the current folder: what was pushed to a branch of the repository itself.</summary>
internal sealed class GroundAtHand(string config) : IGround
{
    /// <inheritdoc />
    public GitHubSettings Settings { get; } = ConfigurationFile.LoadAlone(Environment.CurrentDirectory, config)?.GitHub ?? GitHubSettings.Default;

    /// <inheritdoc />
    public IReadOnlyList<Diagnostic> Notes => [];

    /// <inheritdoc />
    public Task<JudgedFile> Judge(string text, string file, CancellationToken cancel)
    {
        if (JudgedFile.IsRun(text)) RecordingLimits.Require(RecordingFormat.Read(text, file), file);
        return JudgedFile.Read(text, file, config, cancel);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Diagnostic>> Doubts(JudgedFile judged, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Diagnostic>>([]);
}
