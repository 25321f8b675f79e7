using System.Globalization;
using System.Text;

namespace Gate.Profiles.Merging;

/// <summary>Joins profiles of the same sample types: stacks that are alike become one, whatever addresses their binaries were loaded at.</summary>
internal sealed class Merger
{
    private readonly Dictionary<MappingKey, Mapping> _mappings = [];
    private readonly List<Mapping> _order = [];
    private readonly Dictionary<(ulong, Mapping?, bool, string), Location> _locations = [];
    private readonly Dictionary<CodeFunction, int> _functions = [];
    private readonly Dictionary<string, int> _samples = new(StringComparer.Ordinal);
    private readonly List<(Sample Sample, long[] Values)> _merged = [];
    private readonly Dictionary<Location, int> _locationNumbers = new(ReferenceEqualityComparer.Instance);

    private Merger()
    {
    }

    /// <summary>The profile that they are together. Samples without any value are left out.</summary>
    public static Profile Merge(IReadOnlyList<Profile> profiles)
    {
        var merger = new Merger();
        foreach (var profile in profiles) merger.Add(profile);
        return merger.Result(profiles);
    }

    private void Add(Profile profile)
    {
        var located = new Dictionary<Location, Location>(ReferenceEqualityComparer.Instance);
        // The first mapping of the first profile is the main binary.
        if (_order.Count == 0 && profile.Mappings is [var main, ..]) Map(main);
        foreach (var sample in profile.Samples.Where(sample => sample.Values.Any(value => value != 0))) Add(sample, located);
    }

    private void Add(Sample sample, Dictionary<Location, Location> located)
    {
        var stack = sample.Stack.Select(Find).ToList();
        var key = Key(stack, sample.Labels);
        if (_samples.TryGetValue(key, out var index))
        {
            var values = _merged[index].Values;
            for (var i = 0; i < values.Length; i++) values[i] += sample.Values[i];
            return;
        }

        _samples.Add(key, _merged.Count);
        _merged.Add((new Sample(stack, [], sample.Labels), [.. sample.Values]));

        Location Find(Location location)
        {
            if (!located.TryGetValue(location, out var known)) located.Add(location, known = Map(location));
            return known;
        }
    }

    private Profile Result(IReadOnlyList<Profile> profiles)
    {
        var first = profiles[0];
        return first with
        {
            Samples = [.. _merged.Where(entry => entry.Values.Any(value => value != 0)).Select(entry => new Sample(entry.Sample.Stack, entry.Values, entry.Sample.Labels))],
            Mappings = _order,
            Period = profiles.Max(profile => profile.Period),
            TimeNanoseconds = profiles.Aggregate(0L, (earliest, profile) => earliest == 0 || profile.TimeNanoseconds < earliest ? profile.TimeNanoseconds : earliest),
            DurationNanoseconds = profiles.Sum(profile => profile.DurationNanoseconds),
            Comments = [.. profiles.SelectMany(profile => profile.Comments).Distinct(StringComparer.Ordinal)],
            DefaultSampleType = profiles.Select(profile => profile.DefaultSampleType).FirstOrDefault(type => type.Length > 0) ?? "",
        };
    }

    private Location Map(Location location)
    {
        var mapping = location.Mapping is { } own ? Map(own) : null;
        var address = location.Mapping is { } loaded ? unchecked(location.Address - loaded.Start) : location.Address;
        var key = (address, mapping, location.IsFolded, Key(location.Lines));
        if (_locations.TryGetValue(key, out var known)) return known;
        var moved = mapping is null ? location.Address : unchecked(address + mapping.Start);
        var merged = new Location(mapping, moved, location.Lines, location.IsFolded);
        _locations.Add(key, merged);
        _locationNumbers.Add(merged, _locationNumbers.Count);
        return merged;
    }

    private Mapping Map(Mapping mapping)
    {
        var key = MappingKey.Of(mapping);
        if (_mappings.TryGetValue(key, out var known)) return known;
        _mappings.Add(key, mapping);
        _order.Add(mapping);
        return mapping;
    }

    private string Key(IReadOnlyList<Line> lines)
    {
        var key = new StringBuilder();
        foreach (var line in lines) key.Append(CultureInfo.InvariantCulture, $"{Number(line.Function)}:{line.Number}|");
        return key.ToString();
    }

    private int Number(CodeFunction? function)
    {
        if (function is null) return -1;
        if (!_functions.TryGetValue(function, out var number)) _functions.Add(function, number = _functions.Count);
        return number;
    }

    private string Key(List<Location> stack, IReadOnlyList<Label> labels)
    {
        var key = new StringBuilder();
        foreach (var location in stack) key.Append(CultureInfo.InvariantCulture, $"{_locationNumbers[location]}|");
        var texts = labels.Select(label => string.Create(
            CultureInfo.InvariantCulture,
            $"{label.Key.Length}:{label.Key}{label.Text.Length}:{label.Text}{label.Number}:{label.Unit.Length}:{label.Unit}"));
        return key.Append('#').AppendJoin('#', texts.Order(StringComparer.Ordinal)).ToString();
    }

    /// <summary>What makes two mappings the same binary: its build or name, its size, and where in it the mapping begins.</summary>
    private readonly record struct MappingKey(ulong Size, ulong Offset, string BuildOrFile)
    {
        // Sizes differ by less than a page between loads.
        private const ulong Page = 0x1000;

        public static MappingKey Of(Mapping mapping) => new(
            unchecked(mapping.Limit - mapping.Start + Page - 1) / Page,
            mapping.Offset,
            mapping.BuildId.Length > 0 ? mapping.BuildId : mapping.File);
    }
}
