namespace Gate.Testbeds;

/// <summary>Text of the machine as it may stand in a file and a report: one line, printable, not long.</summary>
internal static class OneLine
{
    private const int Longest = 100;

    /// <summary>The text with single spaces and without anything but printable ASCII.</summary>
    public static string Of(string text)
    {
        var words = new string([.. text.Select(letter => letter is > ' ' and <= '~' ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.Length <= Longest ? line : line[..Longest].TrimEnd();
    }
}
