namespace Gate.Profiles.Nettrace;

/// <summary>What stands before an event's own fields; much of it is what the event before it had.</summary>
internal struct EventHeader
{
    [Flags]
    private enum Parts : byte
    {
        Type = 1,
        Capture = 2,
        Thread = 4,
        Stack = 8,
        Activity = 16,
        RelatedActivity = 32,
        Length = 128,
    }

    private const int ActivityBytes = 16;

    /// <summary>Which type of event it is; 0 for one that describes a type.</summary>
    public uint Type { get; private set; }

    /// <summary>The number of the event among those of the thread that wrote it.</summary>
    public uint Sequence { get; private set; }

    /// <summary>The thread that wrote it.</summary>
    public ulong Writer { get; private set; }

    /// <summary>The thread that it tells about.</summary>
    public ulong Thread { get; private set; }

    /// <summary>The call stack; 0 for none.</summary>
    public uint Stack { get; private set; }

    /// <summary>When it happened, in ticks of the trace's clock.</summary>
    public long Ticks { get; private set; }

    /// <summary>How many bytes its fields have.</summary>
    public int Length { get; private set; }

    /// <summary>Reads the header that follows this one.</summary>
    /// <exception cref="FormatException">It ends within the header.</exception>
    public void ReadNext(ref Cursor cursor)
    {
        var parts = (Parts)cursor.Byte();
        if (parts.HasFlag(Parts.Type)) Type = cursor.Variable32();
        if (parts.HasFlag(Parts.Capture))
        {
            Sequence += cursor.Variable32();
            Writer = cursor.Variable();
            _ = cursor.Variable32();
        }

        if (Type != 0) Sequence++;
        if (parts.HasFlag(Parts.Thread)) Thread = cursor.Variable();
        if (parts.HasFlag(Parts.Stack)) Stack = cursor.Variable32();
        Ticks += (long)cursor.Variable();
        if (parts.HasFlag(Parts.Activity)) cursor.Skip(ActivityBytes);
        if (parts.HasFlag(Parts.RelatedActivity)) cursor.Skip(ActivityBytes);
        if (parts.HasFlag(Parts.Length)) Length = (int)Math.Min(cursor.Variable32(), int.MaxValue);
    }
}
