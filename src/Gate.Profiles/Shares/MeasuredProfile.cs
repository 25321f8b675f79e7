using Gate.Core.Profiling;
using Gate.Profiles.Reading;
using Gate.Profiles.Sampling;
using Gate.Profiles.Top;

namespace Gate.Profiles.Shares;

/// <summary>A profile with what sampling leaves unsure of it.</summary>
public sealed class MeasuredProfile : IProfile
{
    private readonly Profile _profile;

    private MeasuredProfile(Profile profile, string source)
    {
        _profile = profile;
        Source = source;
    }

    /// <inheritdoc />
    public string Source { get; }

    /// <inheritdoc />
    public bool HasSymbols => _profile.HasSymbols;

    /// <inheritdoc />
    public IReadOnlyList<string> SampleTypes => [.. _profile.SampleTypes.Select(type => type.Name)];

    /// <inheritdoc />
    public IReadOnlyList<string> Functions => [.. _profile.Samples.SelectMany(NamesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads a profile from a file or an http address.</summary>
    /// <exception cref="Core.Diagnostics.GateException">GATE2101 to GATE2107: it is not there, cannot be read, or is no profile. GATE2128: it is a difference of two.</exception>
    public static async Task<MeasuredProfile> Read(string path, CancellationToken cancel) => Of(await ProfileFile.Read(path, cancel), path);

    /// <summary>The profile, ready to be asked.</summary>
    /// <exception cref="Core.Diagnostics.GateException">GATE2128: it is a difference of two, whose parts and totals are no costs.</exception>
    public static MeasuredProfile Of(Profile profile, string source)
    {
        var prepared = ProfileComparison.Prepare(profile);
        return prepared.Samples.Any(sample => sample.IsOfBase || sample.Values.Any(value => value < 0))
            ? throw new Core.Diagnostics.GateException(Core.Diagnostics.Codes.ProfileDifference, "one profile was subtracted from another here, so that it says what changed and not what anything costs.", new Core.Diagnostics.Location(source))
            : new MeasuredProfile(prepared, source);
    }

    /// <inheritdoc />
    /// <exception cref="Core.Diagnostics.GateException">GATE2108: the profile has no such sample type.</exception>
    public ProfileView View(string sampleType, int count)
    {
        var index = SampleTypeIndex.Find(_profile, sampleType);
        var observations = Observations.Of(_profile, index);
        var flat = new Dictionary<string, Cost>(StringComparer.Ordinal);
        var cumulative = new Dictionary<string, Cost>(StringComparer.Ordinal);
        foreach (var sample in _profile.Samples)
        {
            var cost = CostOf(sample, index, observations);
            var names = NamesOf(sample).ToList();
            if (names.Count == 0) continue;
            Add(flat, names[0], cost);
            foreach (var name in names.Distinct(StringComparer.Ordinal)) Add(cumulative, name, cost);
        }

        var type = _profile.SampleTypes[index];
        return new ProfileView(
            Source,
            type.Name,
            UnitOf(type),
            Total(index, observations),
            [
                .. cumulative.Keys
                    .Select(name => new FunctionCost(name, flat.GetValueOrDefault(name), cumulative[name]))
                    .Where(function => function.Flat.Value > 0)
                    .OrderByDescending(function => function.Flat.Value)
                    .ThenBy(function => function.Function, StringComparer.Ordinal)
                    .Take(count),
            ])
        {
            Labels = [.. TopTables.Of(_profile, new TopOptions(type.Name, Count: 1)).Labels.Where(label => !label.StartsWith("Showing ", StringComparison.Ordinal) && !label.StartsWith("Dropped ", StringComparison.Ordinal) && !label.StartsWith("Type: ", StringComparison.Ordinal))],
        };
    }

    /// <inheritdoc />
    /// <exception cref="Core.Diagnostics.GateException">GATE2108: the profile has no such sample type.</exception>
    public MatchedCost Cost(string sampleType, Func<string, bool> matches)
    {
        var index = SampleTypeIndex.Find(_profile, sampleType);
        var observations = Observations.Of(_profile, index);
        var (flat, cumulative) = (Core.Profiling.Cost.None, Core.Profiling.Cost.None);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sample in _profile.Samples)
        {
            var cost = CostOf(sample, index, observations);
            var names = NamesOf(sample).ToList();
            var matching = names.Where(matches).ToList();
            if (matching.Count == 0) continue;
            found.UnionWith(matching);
            cumulative = cumulative.Plus(cost);
            if (string.Equals(matching[0], names[0], StringComparison.Ordinal)) flat = flat.Plus(cost);
        }

        var type = _profile.SampleTypes[index];
        return new MatchedCost(type.Name, UnitOf(type), Total(index, observations), flat, cumulative, [.. found]);
    }

    private Cost Total(int index, Observations observations) =>
        _profile.Samples.Aggregate(Core.Profiling.Cost.None, (total, sample) => total.Plus(CostOf(sample, index, observations)));

    private static Cost CostOf(Sample sample, int index, Observations observations) => new(
        sample.Values[index],
        observations.VarianceOf(sample, index),
        sample.Values[index] == 0 ? 0 : observations.AreKnown ? observations.CountOf(sample) : double.NaN);

    // From the leaf to the root.
    private static IEnumerable<string> NamesOf(Sample sample) => sample.Stack.SelectMany(location => location.Lines.Count == 0
        ? [NodeName.Of(location, null).Printed]
        : location.Lines.Select(line => NodeName.Of(location, line.Function).Printed));

    private static void Add(Dictionary<string, Cost> costs, string name, Cost cost) => costs[name] = costs.GetValueOrDefault(name).Plus(cost);

    private static string UnitOf(SampleType type) => type.Unit switch
    {
        "bytes" or "byte" => "B",
        "nanoseconds" or "nanosecond" => "ns",
        "count" => "",
        var other => other,
    };
}
