namespace Gate.Profiles.Legacy;

/// <summary>The lines of a profile, read one after the other.</summary>
internal sealed class LegacyText(string text)
{
    private int _next;

    /// <summary>The line that was read last; empty before the first.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Whether a line is empty or a comment.</summary>
    public static bool IsSpaceOrComment(string line) => line.AsSpan().Trim() is [] or ['#', ..];

    /// <summary>Whether the memory map begins after a line.</summary>
    public static bool IsMemoryMap(string line) =>
        line.Contains("--- Memory map: ---", StringComparison.Ordinal) || line.Contains("MAPPED_LIBRARIES:", StringComparison.Ordinal);

    /// <summary>Goes on to the next line; false at the end.</summary>
    public bool Read()
    {
        if (_next >= text.Length)
        {
            Line = "";
            return false;
        }

        var end = text.IndexOf('\n', _next);
        if (end < 0) end = text.Length;
        Line = text[_next..end].TrimEnd('\r');
        _next = end + 1;
        return true;
    }

    /// <summary>Goes on to the first line that is neither empty nor a comment; false when there is none.</summary>
    public bool ReadContent()
    {
        while (Read())
        {
            if (!IsSpaceOrComment(Line)) return true;
        }

        return false;
    }

    /// <summary>The lines of the memory map, which ends every one of these formats; none when there is none.</summary>
    public IReadOnlyList<string> MemoryMap()
    {
        while (!IsMemoryMap(Line))
        {
            if (!Read()) return [];
        }

        return Rest();
    }

    /// <summary>All lines that were not read yet.</summary>
    public IReadOnlyList<string> Rest()
    {
        var lines = new List<string>();
        while (Read()) lines.Add(Line);
        return lines;
    }
}
