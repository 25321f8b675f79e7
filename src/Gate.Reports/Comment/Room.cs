namespace Gate.Reports.Comment;

/// <summary>How many characters a text may still have. Once something did not fit nothing more does: what comes later matters less.</summary>
internal sealed class Room(int characters)
{
    private int _left = characters;

    /// <summary>Takes the place of a text, if there is enough of it.</summary>
    public bool TryTake(string text)
    {
        _left = _left >= Count(text) ? _left - Count(text) : -1;
        return _left >= 0;
    }

    /// <summary>The characters of a text as GitHub counts them: code points, not UTF-16 units or bytes.</summary>
    public static int Count(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
