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

    /// <inheritdoc />
    public override string ToString() => Pattern;
}
