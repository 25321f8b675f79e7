namespace Gate.Profiles.Nettrace;

/// <summary>What lived after the last whole collection that was told of: objects and bytes by type. The runtime tells a nested type by its own name, without those around it.</summary>
internal sealed class HeapCensus
{
    private readonly Dictionary<ulong, string> _names = [];
    private Dictionary<ulong, HeapCount> _counted = [];

    /// <summary>Objects and bytes by the number of their type; none when no collection was told of to its end.</summary>
    public IReadOnlyDictionary<ulong, HeapCount> Live { get; private set; } = new Dictionary<ulong, HeapCount>();

    /// <summary>Whether a collection was told of to its end.</summary>
    public bool IsWhole => Live.Count > 0;

    /// <summary>Takes up objects of the heap (GCBulkNode).</summary>
    /// <exception cref="FormatException">The fields are damaged.</exception>
    public void AddNodes(Cursor fields, int pointerSize)
    {
        // The first of a collection begins anew.
        if (fields.UInt32() == 0) _counted = [];
        var count = fields.UInt32();
        fields.Skip(sizeof(short));
        for (var i = 0U; i < count; i++)
        {
            _ = fields.Pointer(pointerSize);
            var (size, type) = (fields.ObjectSize(), fields.UInt64());
            _ = fields.UInt64();
            _counted[type] = _counted.GetValueOrDefault(type).Plus(size);
        }
    }

    /// <summary>Takes up names of types (BulkType).</summary>
    /// <exception cref="FormatException">The fields are damaged.</exception>
    public void AddTypes(Cursor fields)
    {
        const uint IsArray = 8;
        var count = fields.UInt32();
        fields.Skip(sizeof(short));
        for (var i = 0U; i < count; i++)
        {
            var type = fields.UInt64();
            fields.Skip(sizeof(ulong) + sizeof(uint));
            var flags = fields.UInt32();
            fields.Skip(sizeof(byte));
            var name = fields.Text();
            var parameters = fields.UInt32();
            fields.Skip((int)Math.Min((long)parameters * sizeof(ulong), int.MaxValue));
            _names[type] = (flags & IsArray) != 0 && !name.EndsWith(']') ? $"{name}[]" : name;
        }
    }

    /// <summary>A collection has ended.</summary>
    public void End()
    {
        if (_counted.Count > 0) Live = _counted;
        _counted = [];
    }

    /// <summary>The name of a type; its number where it was not told.</summary>
    public string NameOf(ulong type) =>
        _names.TryGetValue(type, out var name) && name.Length > 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"type 0x{type:x}");
}

/// <summary>Objects that live, and their bytes.</summary>
internal readonly record struct HeapCount(long Objects, long Bytes)
{
    /// <summary>With one more.</summary>
    public HeapCount Plus(long size) => new(Objects + 1, Bytes + size);
}
