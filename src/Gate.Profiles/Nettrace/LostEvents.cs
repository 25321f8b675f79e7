namespace Gate.Profiles.Nettrace;

/// <summary>Counts the events that a trace has lost: each thread numbers what it writes.</summary>
internal sealed class LostEvents
{
    private readonly Dictionary<ulong, uint> _last = [];

    /// <summary>How many are missing between others.</summary>
    public long Count { get; private set; }

    /// <summary>Takes note of an event.</summary>
    public void Saw(in EventHeader header)
    {
        if (_last.TryGetValue(header.Writer, out var last) && unchecked(header.Sequence - last) is > 1 and < int.MaxValue and var step) Count += step - 1;
        _last[header.Writer] = header.Sequence;
    }
}
