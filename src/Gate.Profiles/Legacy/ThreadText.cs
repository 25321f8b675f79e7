using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>"--- threadz 1 ---": the stack of every thread.</summary>
internal static partial class ThreadText
{
    private static readonly SampleType Type = new("thread", "count");

    /// <summary>The stacks; null when the first line says something else.</summary>
    /// <exception cref="FormatException">A later line is neither a thread nor its stack.</exception>
    public static LegacyStacks? TryRead(LegacyText text)
    {
        if (!text.ReadContent()) return null;
        if (Start().IsMatch(text.Line))
        {
            while (text.Read() && !LegacyText.IsMemoryMap(text.Line) && !text.Line.StartsWith('-'))
            {
            }
        }
        else if (!Thread().IsMatch(text.Line))
        {
            return null;
        }

        var stacks = ReadThreads(text);
        return new([Type], stacks, text.MemoryMap()) { PeriodType = Type, Period = 1 };
    }

    private static List<LegacyStack> ReadThreads(LegacyText text)
    {
        var stacks = new List<LegacyStack>();
        while (!LegacyText.IsMemoryMap(text.Line) && !text.Line.StartsWith("---- no stack trace for", StringComparison.Ordinal))
        {
            if (!Thread().IsMatch(text.Line)) throw new FormatException($"'{Shown.Start(text.Line)}' begins no thread.");
            var addresses = ReadStack(text);
            if (addresses.Count > 0) stacks.Add(new LegacyStack(LegacyNumbers.CallsBelowLeaf(addresses), [1], []));
            // "same as previous thread" counts for the one before.
            else if (stacks is [.., var last]) stacks[^1] = last with { Values = [last.Values[0] + 1] };
        }

        return [.. stacks.Select(stack => stack.WithoutRepeatedLeaf())];
    }

    private static List<ulong> ReadStack(LegacyText text)
    {
        var addresses = new List<ulong>();
        var isSame = false;
        while (text.Read())
        {
            var line = text.Line.Trim();
            if (line.StartsWith("---", StringComparison.Ordinal)) break;
            if (line.Contains("same as previous thread", StringComparison.Ordinal)) isSame = true;
            else addresses.AddRange(LegacyNumbers.Addresses(line));
        }

        return isSame ? [] : addresses;
    }

    [GeneratedRegex("--- threadz [0-9]+ ---", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex("""--- Thread (?<1>[0-9A-Fa-f]+) \(name: (?<2>.*)/(?<3>[0-9]+)\) stack: ---""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Thread();
}
