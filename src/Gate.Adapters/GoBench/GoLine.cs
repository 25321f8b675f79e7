namespace Gate.Adapters.GoBench;

/// <summary>What a line and a value of the Go benchmark format may look like.</summary>
internal static class GoLine
{
    // Larger than any count of bytes or nanoseconds that a machine reaches.
    private const double Largest = 1e21;

    /// <summary>Whether a line is "key: value": a key of lower-case letters without spaces, a colon, white space, a value.</summary>
    public static bool TryKeyValue(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        key = value = default;
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[0] is < (byte)'a' or > (byte)'z') return false;
        key = line[..colon];
        if (key.ContainsAny(" \t"u8) || key.ContainsAnyInRange((byte)'A', (byte)'Z')) return false;
        value = line[(colon + 1)..];
        if (value is not ([] or [(byte)' ' or (byte)'\t', ..])) return false;
        value = value.TrimStart(" \t"u8);
        return true;
    }

    /// <summary>Whether a line is "     100\t     12.3 ns/op": the rest of a result line that other output broke.</summary>
    public static bool IsContinuation(ReadOnlySpan<byte> line)
    {
        var fields = new GoFields(line);
        return fields.Next() is [>= (byte)'0' and <= (byte)'9', ..] count && !count.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && fields.Next() is [>= (byte)'0' and <= (byte)'9', ..] && !fields.Next().IsEmpty && line.Contains((byte)'\t');
    }

    /// <summary>Whether a value of this unit can have been measured.</summary>
    public static bool IsPossible(double value, GoUnit unit) =>
        Math.Abs(value * unit.Scale) <= Largest && (value >= 0 || !GoUnit.IsOwn(unit.Metric));
}
