namespace Gate.Adapters.GoBench;

/// <summary>Walks over the fields of a line, which any white space separates.</summary>
internal ref struct GoFields(ReadOnlySpan<byte> line)
{
    private readonly ReadOnlySpan<byte> line = line;
    private int position;

    /// <summary>Where the field that was last returned begins, in bytes from the beginning of the line.</summary>
    public int Start { get; private set; }

    /// <summary>The next field; empty at the end of the line.</summary>
    public ReadOnlySpan<byte> Next()
    {
        while (position < line.Length && IsSpace(line[position])) position++;
        Start = position;
        while (position < line.Length && !IsSpace(line[position])) position++;
        return line[Start..position];
    }

    private static bool IsSpace(byte character) => character is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');
}
