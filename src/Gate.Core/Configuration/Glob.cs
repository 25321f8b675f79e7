namespace Gate.Core.Configuration;

/// <summary>A pattern over names: * stands for any text, ? for one character; the rest is literal and case matters.</summary>
public sealed record Glob(string Pattern)
{
    /// <summary>Matches every name.</summary>
    public static readonly Glob Everything = new("*");

    /// <summary>Whether the whole text fits the pattern. Takes time proportional to text × pattern at worst.</summary>
    public bool Matches(string text)
    {
        int t = 0, p = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < Pattern.Length && Pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < Pattern.Length && (Pattern[p] == '?' || Pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return Pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    /// <summary>How many * there are.</summary>
    public int Stars => Pattern.Count(character => character == '*');

    /// <summary>What each * stands for in a text that fits, the shortest from the left; null when the text does not fit.</summary>
    public IReadOnlyList<string>? Captures(string text)
    {
        if (!Matches(text)) return null;
        var parts = Pattern.Split('*');
        var (captures, at) = (new List<string>(), parts[0].Length);
        for (var part = 1; part < parts.Length; part++)
        {
            var next = part == parts.Length - 1 ? text.Length - parts[part].Length : Find(text, at, parts[part]);
            captures.Add(text[at..next]);
            at = next + parts[part].Length;
        }

        return captures;
    }

    /// <summary>The pattern with a text in the place of each *.</summary>
    public string Fill(IReadOnlyList<string> captures) =>
        string.Concat(Pattern.Split('*').Select((part, index) => index == 0 ? part : captures[index - 1] + part));

    private static int Find(string text, int from, string part)
    {
        while (!part.Select((character, index) => character == '?' || character == text[from + index]).All(fits => fits)) from++;
        return from;
    }

    /// <inheritdoc />
    public override string ToString() => Pattern;
}
