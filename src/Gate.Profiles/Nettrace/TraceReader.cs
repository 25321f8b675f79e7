namespace Gate.Profiles.Nettrace;

/// <summary>Reads a trace from a file or from a session that still runs, and adds up what a profile is made of.</summary>
internal sealed class TraceReader(Stream stream)
{
    private const int BlockHeaderBytes = sizeof(short);
    private const int IsCompressed = 1;

    private readonly TraceBlocks _blocks = new(stream);
    private readonly Dictionary<uint, EventKind> _kinds = [];
    private readonly LostEvents _lost = new();
    private long _firstTicks = long.MaxValue, _lastTicks = long.MinValue;
    private TraceHeader? _header;
    private StackTable _stacks = new(sizeof(ulong));
    private SampleClock? _clock;

    /// <summary>Looks at threads and allocations.</summary>
    public SampleTally Tally { get; } = new();

    /// <summary>What lived on the heap.</summary>
    public HeapCensus Heap { get; } = new();

    /// <summary>Where methods lie.</summary>
    public CodeMap Code { get; } = new();

    /// <summary>What the trace says of itself; null before it was read.</summary>
    public TraceHeader? Header => _header;

    /// <summary>How many looks at threads were told, whatever the threads did.</summary>
    public long Looks { get; private set; }

    /// <summary>How many allocations were told that were drawn.</summary>
    public long Drawn { get; private set; }

    /// <summary>How many allocations were told at which a tick was reached.</summary>
    public long Ticks { get; private set; }

    /// <summary>How many events are missing.</summary>
    public long Lost => _lost.Count;

    /// <summary>How long samples were taken, in nanoseconds.</summary>
    public long DurationNanoseconds => _header is not null && _lastTicks > _firstTicks ? (long)_header.Nanoseconds(_lastTicks - _firstTicks) : 0;

    /// <summary>Called when a collection has been told of to its end.</summary>
    public Action HeapWasTold { get; init; } = () => { };

    /// <summary>Reads to the end.</summary>
    /// <exception cref="FormatException">The trace is damaged, or none.</exception>
    /// <exception cref="EndOfStreamException">It ends without saying so; what was read until then is there.</exception>
    /// <exception cref="NotSupportedException">It has a version that Gate does not read.</exception>
    public void ReadToEnd()
    {
        _header = _blocks.ReadHeader();
        _stacks = new StackTable(_header.PointerSize);
        _clock = new SampleClock(_header);
        while (_blocks.TryRead(out var block)) Take(block);
    }

    private void Take(TraceBlock block)
    {
        switch (block.Kind)
        {
            case "EventBlock" or "MetadataBlock":
                ReadEvents(block.Content);
                break;
            case "StackBlock":
                _stacks.Add(block.Content);
                break;
            case "SPBlock":
                _stacks.Clear();
                break;
        }
    }

    private void ReadEvents(byte[] content)
    {
        var cursor = new Cursor(content);
        var headerSize = cursor.Int16();
        var isCompressed = (cursor.Int16() & IsCompressed) != 0;
        cursor.Skip(headerSize - (2 * BlockHeaderBytes));
        if (!isCompressed) throw new NotSupportedException("its events are not packed, which no runtime writes");
        var header = default(EventHeader);
        while (cursor.Left > 0)
        {
            header.ReadNext(ref cursor);
            var fields = new Cursor(cursor.Take(header.Length));
            if (header.Type == 0) AddKind(fields);
            else Take(header, fields);
        }
    }

    private void AddKind(Cursor fields)
    {
        var type = fields.UInt32();
        var (provider, number) = (fields.Text(), fields.Int32());
        _ = fields.Text();
        fields.Skip(sizeof(long));
        _kinds[type] = EventKinds.Of(provider, number, fields.Int32());
    }

    private void Take(in EventHeader header, Cursor fields)
    {
        _lost.Saw(header);
        switch (_kinds.GetValueOrDefault(header.Type))
        {
            case EventKind.ThreadSample:
                TakeLook(header, fields);
                break;
            case EventKind.AllocationSampled:
                TakeDrawn(header, fields);
                break;
            case EventKind.AllocationTick:
                TakeTick(header, fields);
                break;
            case EventKind.HeapNodes:
                Heap.AddNodes(fields, _header!.PointerSize);
                break;
            case EventKind.Types:
                Heap.AddTypes(fields);
                break;
            case EventKind.CollectionEnd:
                Heap.End();
                if (Heap.IsWhole) HeapWasTold();
                break;
            case EventKind.Method:
                Code.AddMethod(fields);
                break;
            case EventKind.Module:
                Code.AddModule(fields);
                break;
            case EventKind.None:
                break;
        }
    }

    // A thread that is outside of managed code may wait there or work: the profiler does not tell, so it does not count.
    private void TakeLook(in EventHeader header, Cursor fields)
    {
        const uint Managed = 2;
        Saw(header);
        Looks++;
        var nanoseconds = _clock!.Next(header.Thread, header.Ticks);
        if (fields.UInt32() != Managed) return;
        var totals = Tally.Of(_stacks.Find(header.Stack), "");
        totals.Looks++;
        totals.Nanoseconds += nanoseconds;
    }

    private void TakeDrawn(in EventHeader header, Cursor fields)
    {
        fields.Skip(sizeof(uint) + sizeof(short));
        _ = fields.Pointer(_header!.PointerSize);
        var type = fields.Text();
        _ = fields.Pointer(_header.PointerSize);
        var size = fields.ObjectSize();
        Saw(header);
        Drawn++;
        var objects = AllocationEstimate.ObjectsOfDrawn(size);
        var totals = Tally.Of(_stacks.Find(header.Stack), type);
        totals.Drawn = totals.Drawn.Plus(objects, objects * size);
    }

    private void TakeTick(in EventHeader header, Cursor fields)
    {
        fields.Skip((2 * sizeof(uint)) + sizeof(short));
        var growth = fields.ObjectSize();
        _ = fields.Pointer(_header!.PointerSize);
        var type = fields.Text();
        fields.Skip(sizeof(uint));
        _ = fields.Pointer(_header.PointerSize);
        var size = fields.ObjectSize();
        Saw(header);
        Ticks++;
        var totals = Tally.Of(_stacks.Find(header.Stack), type);
        totals.Ticked = totals.Ticked.Plus(AllocationEstimate.ObjectsOfTick(size, growth), growth);
    }

    private void Saw(in EventHeader header)
    {
        _firstTicks = Math.Min(_firstTicks, header.Ticks);
        _lastTicks = Math.Max(_lastTicks, header.Ticks);
    }
}
