namespace Gate.Profiles.Nettrace;

/// <summary>What a trace says of itself before its events.</summary>
/// <param name="StartNanoseconds">When it began, in nanoseconds since 1970 (UTC).</param>
/// <param name="StartTicks">The same moment, as events count time.</param>
/// <param name="Frequency">How many ticks make a second.</param>
/// <param name="PointerSize">4 or 8 bytes.</param>
/// <param name="SamplingNanoseconds">How much time is to lie between two looks at the threads.</param>
internal sealed record TraceHeader(long StartNanoseconds, long StartTicks, long Frequency, int PointerSize, int SamplingNanoseconds)
{
    private const int DefaultSamplingNanoseconds = 1_000_000;

    /// <summary>Reads it from the fields of the first object.</summary>
    /// <exception cref="FormatException">They cannot be.</exception>
    public static TraceHeader Read(ReadOnlySpan<byte> fields)
    {
        var cursor = new Cursor(fields);
        var start = Time(ref cursor);
        var (ticks, frequency, pointerSize) = (cursor.Int64(), cursor.Int64(), cursor.Int32());
        cursor.Skip(2 * sizeof(int));
        var sampling = cursor.Int32();
        if (frequency <= 0) throw new FormatException($"its clock has {frequency} ticks a second");
        if (pointerSize is not (sizeof(uint) or sizeof(ulong))) throw new FormatException($"its addresses have {pointerSize} bytes");
        return new TraceHeader(start, ticks, frequency, pointerSize, sampling > 0 ? sampling : DefaultSamplingNanoseconds);
    }

    /// <summary>How many bytes the fields have.</summary>
    public const int Size = (8 * sizeof(short)) + (2 * sizeof(long)) + (4 * sizeof(int));

    /// <summary>A number of ticks in nanoseconds.</summary>
    public double Nanoseconds(long ticks) => ticks * (1e9 / Frequency);

    // SYSTEMTIME of Windows: year, month, day of the week, day, hour, minute, second, millisecond.
    private static long Time(ref Cursor cursor)
    {
        Span<short> parts = stackalloc short[8];
        foreach (ref var part in parts) part = cursor.Int16();
        try
        {
            var time = new DateTime(parts[0], parts[1], parts[3], parts[4], parts[5], parts[6], parts[7], DateTimeKind.Utc);
            return (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        }
        catch (ArgumentOutOfRangeException none)
        {
            throw new FormatException("the time at which it began is none", none);
        }
    }
}
