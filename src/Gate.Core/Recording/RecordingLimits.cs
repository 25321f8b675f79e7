using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Core.Recording;

/// <summary>What a run of Gate can hold. A run file that somebody untrusted sends is held against it before it is judged: judging takes time and room by what it is given.</summary>
public static class RecordingLimits
{
    private const int MostMembers = 20_000;
    private const int MostMetrics = 50;
    private const int MostLaunches = 1_000_000;
    private const int MostValues = 10_000;
    private const int MostDiagnostics = 100;
    private const int MostNotes = 200;
    private const int LongestName = 4_000;
    private const int LongestText = 20_000;
    private const int MostRounds = 100_000;
    private const int MostProfiles = 1_000;

    // Over thirty years in nanoseconds, a billion GiB: more than anybody waits for or has.
    private const double LargestValue = 1e18;

    private static readonly Metric[] Known = [Metric.Time, Metric.Allocated, Metric.Allocations, Metric.Instructions];

    /// <summary>Sees that a recording is within the limits.</summary>
    /// <exception cref="GateException">GATE4501: it is not; says what is wrong first, and quotes nothing of it.</exception>
    public static void Require(CheckRecording recording, string file)
    {
        if (Faults(recording).FirstOrDefault() is { } fault)
            throw new GateException(Codes.RecordingOutOfBounds, $"No run of Gate writes this: {fault}.", new Location(file));
    }

    private static IEnumerable<string> Faults(CheckRecording recording) =>
    [
        .. OfHeader(recording.Header),
        .. OfFamily(recording.Header.Family),
        .. recording.Launches.Count > MostLaunches ? [Much("launches", MostLaunches)] : OfLaunches(recording),
        .. recording.Profiles.Count > MostProfiles ? [Much("profiles", MostProfiles)] : OfProfiles(recording.Profiles),
        .. recording.Canaries.Count > MostLaunches ? [Much("canaries", MostLaunches)] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> OfHeader(RecordingHeader header)
    {
        if (header.Shard.Count > 1) yield return "it is one part of a run (`dotnet gate merge` joins the parts)";
        if (!IsCommit(header.Candidate.Commit)) yield return "its candidate is no full commit id";
        if (header.Baseline.Commit.Length > 0 && !IsCommit(header.Baseline.Commit)) yield return "its baseline is no full commit id";
        if (new[] { header.Tool, header.Configuration, header.Testbed.Name, header.AnotherMachine, header.Baseline.Build, header.Candidate.Build }.Any(text => text.Length > LongestText)) yield return Long("text of the header", LongestText);
        if (header.Testbed.Identity.Count + header.Testbed.Notes.Count + header.ToolChanges.Count > MostNotes) yield return Much("notes", MostNotes);
        if (header.Testbed.Identity.Concat(header.Testbed.Notes).Concat(header.ToolChanges).Any(note => note.Key.Length + note.Value.Length > LongestText)) yield return Long("note", LongestText);
        if (header.Diagnostics.Count > MostDiagnostics) yield return Much("diagnostics", MostDiagnostics);
        if (header.Diagnostics.Any(diagnostic => diagnostic.Message.Length > LongestText || diagnostic.Location.File.Length > LongestText)) yield return Long("diagnostic", LongestText);
    }

    private static IEnumerable<string> OfFamily(IReadOnlyList<FamilyMember> family)
    {
        if (family.Count > MostMembers) yield return Much("benchmarks", MostMembers);
        if (family.Any(member => member.Metrics.Count is 0 or > MostMetrics)) yield return $"a benchmark has no metric, or more than {MostMetrics}";
        if (family.Any(member => IsLong(member.Benchmark))) yield return Long("name of a benchmark", LongestName);
        if (family.Any(member => member.Source.File.Length > LongestName || member.Source.Line < 0 || member.Source.Column < 0)) yield return "the source of a benchmark is no place in a file";
        if (family.Any(member => member is { InBaseline: false, InCandidate: false })) yield return "a benchmark is on neither side";
        if (family.Any(member => member.Metrics.Any(metric => !IsItself(metric)))) yield return "a metric is not what its name says";
        if (family.Any(member => member.Metrics.DistinctBy(metric => metric.Name, StringComparer.Ordinal).Count() < member.Metrics.Count)) yield return "a benchmark has a metric twice";
    }

    private static IEnumerable<string> OfLaunches(CheckRecording recording)
    {
        var metrics = recording.Header.Family.ToDictionary(member => member.Benchmark, member => member.Metrics);
        foreach (var launch in recording.Launches)
        {
            if (!metrics.TryGetValue(launch.Benchmark, out var own)) yield return "a launch is of a benchmark that is not among its benchmarks";
            else if (launch.Readings.Any(reading => own.FirstOrDefault(metric => string.Equals(metric.Name, reading.Metric.Name, StringComparison.Ordinal)) is { } metric && metric != reading.Metric)) yield return "a reading is of another metric than its benchmark has";
            if (launch.Round is < 0 or > MostRounds || launch.Position is < 0 or > MostRounds) yield return "a launch has no place in its round";
            if (launch.Readings.Count > MostMetrics || launch.Readings.Any(reading => reading.Values.Count > MostValues)) yield return Much("values of a launch", MostValues);
            if (launch.Readings.Any(reading => !IsItself(reading.Metric))) yield return "a metric is not what its name says";
            if (launch.Readings.Any(reading => reading.Values.Any(value => value is not (>= 0 and <= LargestValue)))) yield return "a value is negative, or larger than anything that is measured";
            if (launch.Failure.Length > LongestText || launch.Unsteppable.Length > LongestText) yield return Long("failure", LongestText);
            if (launch.Warnings.Count > MostNotes || launch.Warnings.Any(warning => warning.Length > LongestText)) yield return "a launch has more or longer warnings than Gate has words for";
            if (launch.Cores.Count > MostRounds) yield return Much("processors", MostRounds);
        }
    }

    private static IEnumerable<string> OfProfiles(IReadOnlyList<RecordedProfile> profiles)
    {
        if (profiles.Any(profile => profile.Costs.Count > MostProfiles)) yield return Much("costs of a profile", MostProfiles);
        if (profiles.Any(profile => profile.Suite.Length > LongestName || profile.Source.Length > LongestName)) yield return Long("name of a profile", LongestName);
        var costs = profiles.SelectMany(profile => profile.Costs).ToList();
        if (costs.Exists(cost => cost.Subject.Length > LongestName || cost.SampleType.Length > LongestName || cost.Unit.Length > LongestName)) yield return Long("name of a cost", LongestName);
        if (costs.Exists(cost => cost.Functions < 0 || cost.Cost.Value > LargestValue || cost.Total.Value > LargestValue)) yield return "a cost is larger than anything that is measured";
    }

    // A Go benchmark may report a "size" with a unit of its own, but none that is better when it grows.
    private static bool IsItself(Metric metric) =>
        metric.Name.Length is > 0 and <= LongestName && metric.Unit.Length <= LongestName
        && (Known.FirstOrDefault(known => string.Equals(known.Name, metric.Name, StringComparison.Ordinal)) is not { } known || known == metric)
        && !ProcessMetrics.All.Any(known => string.Equals(known.Name, metric.Name, StringComparison.Ordinal) && known.Better != metric.Better);

    private static bool IsLong(BenchmarkId id) => id.Suite.Length > LongestName || id.Name.Length > LongestName || id.Job.Length > LongestName;

    private static bool IsCommit(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit);

    private static string Much(string what, int most) => string.Create(CultureInfo.InvariantCulture, $"it has more than {most} {what}");

    private static string Long(string what, int longest) => string.Create(CultureInfo.InvariantCulture, $"the {what} is longer than {longest} characters");
}
