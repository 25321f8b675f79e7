using Gate.Core.Diagnostics;
using Gate.Profiles.Wire;

namespace Gate.Profiles.Reading;

/// <summary>Makes a profile of its message: ids become what they stand for.</summary>
internal sealed class WireDecoder
{
    private readonly WireProfile _wire;
    private readonly string _path;
    private readonly Dictionary<ulong, Mapping> _mappings = [];
    private readonly Dictionary<ulong, CodeFunction> _functions = [];
    private readonly Dictionary<ulong, Location> _locations = [];

    private WireDecoder(WireProfile wire, string path)
    {
        _wire = wire;
        _path = path;
    }

    /// <summary>The profile that the message stands for.</summary>
    /// <exception cref="GateException">GATE2106: an id leads nowhere or stands for two things, or values and types differ in number.</exception>
    public static Profile Decode(WireProfile wire, string path) => new WireDecoder(wire, path).Decode();

    private Profile Decode()
    {
        if (_wire.SampleType.Count == 0 && _wire.Sample.Count == 0 && _wire.StringTable.Count == 0)
            throw new GateException(Codes.ProfileUnrecognised, "the file is none of pprof's formats.", new Core.Diagnostics.Location(_path));
        if (_wire.StringTable.Count > 0 && _wire.StringTable[0].Length > 0) throw Malformed($"the first string is not empty");
        foreach (var mapping in _wire.Mapping) Add(_mappings, mapping.Id, Mapped(mapping), "mapping");
        foreach (var function in _wire.Function) Add(_functions, function.Id, Named(function), "function");
        foreach (var location in _wire.Location) Add(_locations, location.Id, Located(location), "location");
        return new Profile([.. _wire.SampleType.Select(Typed)], [.. _wire.Sample.Select(Sampled)])
        {
            Mappings = [.. _wire.Mapping.Select(mapping => _mappings[mapping.Id])],
            PeriodType = _wire.PeriodType is null ? SampleType.None : Typed(_wire.PeriodType),
            Period = _wire.Period,
            TimeNanoseconds = _wire.TimeNanos,
            DurationNanoseconds = _wire.DurationNanos,
            Comments = [.. _wire.Comment.Select(Text)],
            DefaultSampleType = Text(_wire.DefaultSampleType),
            DropFrames = Text(_wire.DropFrames),
            KeepFrames = Text(_wire.KeepFrames),
        };
    }

    private SampleType Typed(WireValueType type) => new(Text(type.Type), Text(type.Unit));

    private Mapping Mapped(WireMapping mapping) =>
        new(mapping.MemoryStart, mapping.MemoryLimit, mapping.FileOffset, Text(mapping.Filename), Text(mapping.BuildId))
        {
            HasFunctions = mapping.HasFunctions,
            HasFileNames = mapping.HasFilenames,
            HasLineNumbers = mapping.HasLineNumbers,
            HasInlineFrames = mapping.HasInlineFrames,
        };

    private CodeFunction Named(WireFunction function) =>
        new(Text(function.Name), Text(function.SystemName), Text(function.Filename), function.StartLine);

    private Location Located(WireLocation location) => new(
        _mappings.GetValueOrDefault(location.MappingId),
        location.Address,
        [.. location.Line.Select(line => new Line(Find(_functions, line.FunctionId, "function"), line.Line))],
        location.IsFolded);

    private Sample Sampled(WireSample sample) => sample.Value.Count == _wire.SampleType.Count
        ? new([.. sample.LocationId.Select(id => Find(_locations, id, "location"))], [.. sample.Value], [.. sample.Label.Where(IsSet).Select(Labelled)])
        : throw Malformed($"a sample has {sample.Value.Count} values, and there are {_wire.SampleType.Count} sample types");

    private static bool IsSet(WireLabel label) => label.Str != 0 || label.Num != 0 || label.NumUnit != 0;

    private Label Labelled(WireLabel label) => label.Str != 0
        ? new(Text(label.Key), Text(label.Str), 0, "")
        : new(Text(label.Key), "", label.Num, Text(label.NumUnit));

    private string Text(long index) =>
        index >= 0 && index < _wire.StringTable.Count ? _wire.StringTable[(int)index]
        : index == 0 ? ""
        : throw Malformed($"there is no string {index}");

    private void Add<T>(Dictionary<ulong, T> known, ulong id, T thing, string what)
    {
        if (id == 0 || !known.TryAdd(id, thing)) throw Malformed($"the id {id} of a {what} is 0 or given twice");
    }

    private T Find<T>(Dictionary<ulong, T> known, ulong id, string what) =>
        known.TryGetValue(id, out var thing) ? thing : throw Malformed($"there is no {what} {id}");

    private GateException Malformed(FormattableString what) =>
        new(Codes.ProfileMalformed, $"the profile contradicts itself: {FormattableString.Invariant(what)}.", new Core.Diagnostics.Location(_path));

}
