using Gate.Profiles.Wire;

namespace Gate.Profiles.Writing;

/// <summary>Makes the message of a profile: everything gets an id, and every text a place in the table.</summary>
internal sealed class WireEncoder
{
    private readonly WireProfile _wire = new();
    private readonly Dictionary<string, long> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<Mapping, ulong> _mappings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Location, ulong> _locations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, ulong> _functions = [];

    private WireEncoder() => Text("");

    /// <summary>The message.</summary>
    public static WireProfile Encode(Profile profile)
    {
        var encoder = new WireEncoder();
        encoder.Add(profile);
        return encoder._wire;
    }

    private void Add(Profile profile)
    {
        _wire.SampleType.AddRange(profile.SampleTypes.Select(Typed));
        // The first is the main binary, whether or not a sample names it first.
        foreach (var mapping in profile.Mappings) IdOf(mapping);
        foreach (var sample in profile.Samples) _wire.Sample.Add(Sampled(sample));
        _wire.DropFrames = Text(profile.DropFrames);
        _wire.KeepFrames = Text(profile.KeepFrames);
        _wire.TimeNanos = profile.TimeNanoseconds;
        _wire.DurationNanos = profile.DurationNanoseconds;
        _wire.PeriodType = Typed(profile.PeriodType);
        _wire.Period = profile.Period;
        _wire.Comment.AddRange(profile.Comments.Select(Text));
        _wire.DefaultSampleType = Text(profile.DefaultSampleType);
        _wire.StringTable.AddRange(_strings.OrderBy(entry => entry.Value).Select(entry => entry.Key));
    }

    private WireValueType Typed(SampleType type) => new() { Type = Text(type.Name), Unit = Text(type.Unit) };

    private WireSample Sampled(Sample sample)
    {
        var wire = new WireSample();
        wire.LocationId.AddRange(sample.Stack.Select(IdOf));
        wire.Value.AddRange(sample.Values);
        wire.Label.AddRange(sample.Labels.Select(label => new WireLabel
        {
            Key = Text(label.Key),
            Str = Text(label.Text),
            Num = label.Number,
            NumUnit = Text(label.Unit),
        }));
        return wire;
    }

    private ulong IdOf(Location location)
    {
        if (_locations.TryGetValue(location, out var known)) return known;
        var wire = new WireLocation
        {
            Id = (ulong)_locations.Count + 1,
            MappingId = location.Mapping is { } mapping ? IdOf(mapping) : 0,
            Address = location.Address,
            IsFolded = location.IsFolded,
        };
        wire.Line.AddRange(location.Lines.Where(line => line.Function is not null).Select(line => new WireLine { FunctionId = IdOf(line.Function!), Line = line.Number }));
        _locations.Add(location, wire.Id);
        _wire.Location.Add(wire);
        return wire.Id;
    }

    private ulong IdOf(Mapping mapping)
    {
        if (_mappings.TryGetValue(mapping, out var known)) return known;
        var wire = new WireMapping
        {
            Id = (ulong)_mappings.Count + 1,
            MemoryStart = mapping.Start,
            MemoryLimit = mapping.Limit,
            FileOffset = mapping.Offset,
            Filename = Text(mapping.File),
            BuildId = Text(mapping.BuildId),
            HasFunctions = mapping.HasFunctions,
            HasFilenames = mapping.HasFileNames,
            HasLineNumbers = mapping.HasLineNumbers,
            HasInlineFrames = mapping.HasInlineFrames,
        };
        _mappings.Add(mapping, wire.Id);
        _wire.Mapping.Add(wire);
        return wire.Id;
    }

    private ulong IdOf(CodeFunction function)
    {
        if (_functions.TryGetValue(function, out var known)) return known;
        var wire = new WireFunction
        {
            Id = (ulong)_functions.Count + 1,
            Name = Text(function.Name),
            SystemName = Text(function.SystemName),
            Filename = Text(function.File),
            StartLine = function.StartLine,
        };
        _functions.Add(function, wire.Id);
        _wire.Function.Add(wire);
        return wire.Id;
    }

    private long Text(string text)
    {
        if (!_strings.TryGetValue(text, out var index)) _strings.Add(text, index = _strings.Count);
        return index;
    }
}
