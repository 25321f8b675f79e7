using System.Text;
using Gate.Cli.Checking;
using Gate.Core;
using Gate.Core.Baselines;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.GitHub.Publishing;
using Gate.Reports.Json;
using Gate.Workspace.Baselines;
using Gate.Workspace.Configuration;
using Gate.Workspace.Files;

namespace Gate.Cli.Publishing;

/// <summary>What a pull request is judged by: gate.yml and baselines of the commit that it is compared with, as GitHub itself says.
/// Nothing of the pull request counts but what it accepts on purpose, as far as the base lets it.</summary>
internal sealed class GroundOfBase : IGround
{
    private readonly Target _target;
    private readonly Publisher _publisher;
    private readonly string _folder;
    private readonly GateConfiguration? _configuration;

    private GroundOfBase(Target target, Publisher publisher, string folder, GateConfiguration? configuration, IReadOnlyList<Diagnostic> notes)
    {
        _target = target;
        _publisher = publisher;
        _folder = folder;
        _configuration = configuration;
        Notes = notes;
    }

    /// <inheritdoc />
    public GitHubSettings Settings => _configuration?.GitHub ?? GitHubSettings.Default;

    /// <inheritdoc />
    public IReadOnlyList<Diagnostic> Notes { get; }

    /// <summary>Reads what the base says.</summary>
    /// <param name="target">The pull request.</param>
    /// <param name="publisher">Asks GitHub.</param>
    /// <param name="path">Where gate.yml is in the repository.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<GroundOfBase> Of(Target target, Publisher publisher, string path, CancellationToken cancel)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        try
        {
            var inBase = await publisher.ReadBase(target, path, cancel);
            var isChanged = target is { Base.Length: > 0, Happened.HeadRepository: not null } && !(await publisher.ReadHead(target, path, cancel)).SequenceEqual(inBase);
            IReadOnlyList<Diagnostic> notes = isChanged
                ? [Diagnostic.Note(Codes.ConfigurationOfBase, $"The pull request changes {ConfigurationFile.DefaultName}. That counts once it is merged; here the base's applies.")]
                : [];
            return new GroundOfBase(target, publisher, folder, Parse(inBase), notes);
        }
        // A report that is judged already can still be posted; a run cannot be judged.
        catch (GateException unreadable) when (unreadable.Diagnostics[0].Code == Codes.BaseUnreadable)
        {
            return new GroundOfBase(target with { Base = "" }, publisher, folder, configuration: null, []);
        }
    }

    /// <inheritdoc />
    public async Task<JudgedFile> Judge(string text, string file, CancellationToken cancel)
    {
        if (!JudgedFile.IsRun(text))
        {
            // The verdict of a report is its writer's.
            if (_target.Happened.IsOfAnotherRun) throw new GateException(Codes.NotARecording, "What another run hands over is judged here, so it has to be a run file (`dotnet gate run -o run.jsonl`).", new Location(file));
            return new JudgedFile(ReportJson.Read(text, file), Recording: null);
        }

        if (_target.Base.Length == 0) throw new GateException(Codes.BaseUnreadable, "GitHub does not say which pull request this is, or not what its base says, so there is no policy to judge by.");
        var recording = RecordingFormat.Read(text, file);
        RecordingLimits.Require(recording, file);
        var configuration = _configuration ?? new GateConfiguration { Suites = [] };
        return new JudgedFile(Check.Evaluate(recording, await Stored(recording.Header, configuration, cancel), await Accepted(recording.Header, configuration, cancel), configuration), recording);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Diagnostic>> Doubts(JudgedFile judged, CancellationToken cancel) =>
        judged.Recording is { } recording ? [.. Uncovered(recording), .. await OfAnotherBase(recording.Header.Baseline.Commit, cancel)] : [];

    // A file that is not there or cannot be understood trusts nobody.
    private static GateConfiguration? Parse(byte[] bytes)
    {
        try
        {
            return bytes.Length == 0 ? null : ConfigurationReader.Parse(bytes, ConfigurationFile.DefaultName).Configuration;
        }
        catch (GateException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<Baseline>> Stored(RecordingHeader header, GateConfiguration configuration, CancellationToken cancel)
    {
        var testbed = header.Testbed.Name;
        if (!TestbedFolder.IsValid(testbed)) return [];
        var stored = new List<Baseline>();
        foreach (var suite in configuration.Suites.Select(suite => suite.Name).Where(EntryName.IsValid))
        {
            var path = $"{_folder}baselines/{testbed}/{suite}.json";
            if (await _publisher.ReadBase(_target, path, cancel) is { Length: > 0 } bytes) stored.Add(BaselineStore.Parse(Encoding.UTF8.GetString(bytes), testbed, suite, path));
        }

        return stored;
    }

    private async Task<IReadOnlyList<Acceptance>> Accepted(RecordingHeader header, GateConfiguration configuration, CancellationToken cancel)
    {
        var allowed = configuration.Policy.Acceptable;
        if (allowed == Acceptable.Never || _target.Happened.IsOfFork) return [];
        var path = $"{_folder}baselines/{AcceptanceStore.FileName}";
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        IReadOnlyList<Acceptance> written = await _publisher.ReadHead(_target, path, cancel) is { Length: > 0 } bytes
            ? [.. AcceptanceFormat.Read(Encoding.UTF8.GetString(bytes), path).Where(acceptance => acceptance.Until >= today)]
            : [];
        if (allowed != Acceptable.Trailer) return written;
        var messages = await _publisher.ReadMessages(_target, cancel);
        return [.. written, .. messages.SelectMany(message => AcceptanceTrailer.In(message.Message, message.Author)).SelectMany(trailer => trailer.Of(header.Family))];
    }

    // Without a base nothing was compared, and every finding says so.
    private async Task<IReadOnlyList<Diagnostic>> OfAnotherBase(string commit, CancellationToken cancel) =>
        commit.Length == 0 || await _publisher.IsOfBase(_target, commit, cancel)
            ? []
            : [Diagnostic.Warning(Codes.AnotherBase, $"The run compares with {commit}, which is not of the branch that this goes into.")];

    private IEnumerable<Diagnostic> Uncovered(CheckRecording recording)
    {
        if (_configuration is null)
        {
            yield return Diagnostic.Warning(Codes.NotCovered, $"The base has no {ConfigurationFile.DefaultName} that can be read, so nobody has said yet what has to be measured.");
            yield break;
        }

        foreach (var suite in _configuration.Suites.Where(suite => suite.Profile is null || !recording.Profiles.Any(profile => string.Equals(profile.Suite, suite.Name, StringComparison.Ordinal))))
        {
            var members = recording.Header.Family.Where(member => string.Equals(member.Benchmark.Suite, suite.Name, StringComparison.Ordinal)).ToList();
            if (members.Count == 0)
                yield return Diagnostic.Warning(Codes.NotCovered, $"The base's {ConfigurationFile.DefaultName} names the suite '{suite.Name}', and nothing of it was measured.");
            else if (suite.Metrics.FirstOrDefault(metric => !IsCovered(suite, metric, members)) is { } missing)
                yield return Diagnostic.Warning(Codes.NotCovered, $"The base's {ConfigurationFile.DefaultName} wants {missing} of the suite '{suite.Name}', which was not measured everywhere.");
        }
    }

    // A Go benchmark reports what its author chose, so that only some of a suite may have a metric.
    private static bool IsCovered(Suite suite, string metric, IReadOnlyList<FamilyMember> members) =>
        suite.Go is null ? members.All(member => Has(member, metric)) : members.Any(member => Has(member, metric));

    private static bool Has(FamilyMember member, string metric) => member.Metrics.Any(own => string.Equals(own.Name, metric, StringComparison.Ordinal));
}
