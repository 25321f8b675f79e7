using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>"--- contentionz", "--- mutex:" or "--- contention:": how long threads waited for one another.</summary>
internal static partial class ContentionText
{
    private static readonly string[] Beginnings = ["--- contentionz ", "--- mutex:", "--- contention:"];

    private static readonly SampleType Contentions = new("contentions", "count");

    /// <summary>The stacks; null when the text says something else.</summary>
    /// <exception cref="FormatException">A line is no sample.</exception>
    public static LegacyStacks? TryRead(LegacyText text)
    {
        if (!text.Read() || !Beginnings.Any(beginning => text.Line.StartsWith(beginning, StringComparison.Ordinal))) return null;
        if (Attributes.TryRead(text) is not { } attributes) return null;
        var stacks = new List<LegacyStack>();
        do
        {
            var line = text.Line.Trim();
            if (line.StartsWith("---", StringComparison.Ordinal)) break;
            if (!LegacyText.IsSpaceOrComment(line)) stacks.Add(Parse(line, attributes));
        }
        while (text.Read());

        return new([Contentions, new("delay", "nanoseconds")], stacks, text.MemoryMap())
        {
            PeriodType = Contentions,
            Period = attributes.Period,
            DurationNanoseconds = attributes.DurationNanoseconds,
        };
    }

    private static LegacyStack Parse(string line, Attributes attributes)
    {
        if (Sampled().Match(line) is not { Success: true } match) throw new FormatException($"'{Shown.Start(line)}' is no sample of a contention profile.");
        var (delay, count) = (LegacyNumbers.Whole(match.Groups[1].Value), LegacyNumbers.Whole(match.Groups[2].Value));
        if (attributes.Period > 0)
        {
            // Delays are counted in cycles of the processor.
            if (attributes.CyclesPerSecond > 0) delay = (long)(delay * (double)attributes.Period / (attributes.CyclesPerSecond / 1e9));
            count *= attributes.Period;
        }

        return new(LegacyNumbers.Calls(LegacyNumbers.Addresses(match.Groups[3].Value)), [count, delay], []);
    }

    [GeneratedRegex("(?<1>[0-9]+) *(?<2>[0-9]+) @(?<3>[ x0-9a-f]*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sampled();

    /// <summary>The lines "attribute = value" before the samples.</summary>
    private sealed record Attributes(long Period, long CyclesPerSecond, long DurationNanoseconds)
    {
        /// <summary>Reads on to the first sample; null when an attribute says that this is another format.</summary>
        public static Attributes? TryRead(LegacyText text)
        {
            var read = new Attributes(1, 0, 0);
            while (text.Read())
            {
                var line = text.Line.Trim();
                if (LegacyText.IsSpaceOrComment(line)) continue;
                if (line.StartsWith("---", StringComparison.Ordinal) || line.Split('=', 2) is not [var key, var value]) break;
                if (read.With(key.Trim(), value.Trim()) is not { } more) return null;
                read = more;
            }

            return read;
        }

        private Attributes? With(string key, string value) => key switch
        {
            "cycles/second" => this with { CyclesPerSecond = LegacyNumbers.Whole(value) },
            "sampling period" => this with { Period = LegacyNumbers.Whole(value) },
            "ms since reset" => this with { DurationNanoseconds = LegacyNumbers.Whole(value) * 1_000_000 },
            "discarded samples" => this,
            // The Java agents write the same first line.
            _ => null,
        };
    }
}
