using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>"--- heapz 1 ---" and "--- contentionz 1 ---" as the Java agents write them: attributes, samples, and a table of functions.</summary>
internal static partial class JavaText
{
    // The agents sample a heap at this rate and do not say so.
    private const long HeapRate = 512 * 1024;

    /// <summary>The stacks; null when the text says something else.</summary>
    /// <exception cref="FormatException">A sample has impossible values.</exception>
    public static LegacyStacks? TryRead(LegacyText text)
    {
        if (!text.Read()) return null;
        bool? isHeap = text.Line.Trim() switch
        {
            "--- heapz 1 ---" => true,
            "--- contentionz 1 ---" => false,
            _ => null,
        };
        return isHeap is { } heap && JavaAttributes.TryRead(text, heap) is { } attributes ? Read(text, heap, attributes) : null;
    }

    private static LegacyStacks Read(LegacyText text, bool isHeap, JavaAttributes attributes)
    {
        var stacks = new List<LegacyStack>();
        do
        {
            if (text.Line.Trim().Length == 0) continue;
            if (Sampled().Match(text.Line) is not { Success: true } match) break;
            stacks.Add(isHeap ? Heap(match) : Contention(match, attributes.Period));
        }
        while (text.Read());

        return new([attributes.Counted, attributes.Measured], stacks, [])
        {
            PeriodType = attributes.PeriodType,
            Period = attributes.Period,
            DurationNanoseconds = attributes.DurationNanoseconds,
            Symbols = JavaSymbols.Read(text),
        };
    }

    private static LegacyStack Heap(Match match)
    {
        var (size, count) = (LegacyNumbers.Whole(match.Groups[1].Value), LegacyNumbers.Whole(match.Groups[2].Value));
        if (count == 0) throw new FormatException($"'{Shown.Start(match.Value)}' has bytes of no object.");
        var (objects, bytes) = HeapSampling.Scale(count, size, HeapRate);
        return new(LegacyNumbers.Addresses(match.Groups[3].Value), [objects, bytes], [new Label("bytes", "", size / count, "")]);
    }

    private static LegacyStack Contention(Match match, long period)
    {
        var (delay, count) = (LegacyNumbers.Whole(match.Groups[1].Value), LegacyNumbers.Whole(match.Groups[2].Value));
        var factor = period == 0 ? 1 : period;
        return new(LegacyNumbers.Addresses(match.Groups[3].Value), [count * factor, delay * factor], []);
    }

    [GeneratedRegex(" *(?<1>[0-9]+) +(?<2>[0-9]+) +@ +(?<3>[ x0-9a-f]*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sampled();
}

/// <summary>What the lines "attribute = value" of a Java agent say.</summary>
internal sealed partial record JavaAttributes(SampleType Counted, SampleType Measured)
{
    /// <summary>What was counted to take a sample.</summary>
    public SampleType PeriodType { get; private init; } = SampleType.None;

    /// <summary>How much of it lies between two samples.</summary>
    public long Period { get; private init; }

    /// <summary>How long samples were taken.</summary>
    public long DurationNanoseconds { get; private init; }

    /// <summary>Reads on to the first line that is no attribute; null when one says that this is another format.</summary>
    public static JavaAttributes? TryRead(LegacyText text, bool isHeap)
    {
        JavaAttributes? read = isHeap
            ? new(new("inuse_objects", "count"), SampleType.None)
            : new(new("contentions", "count"), SampleType.None);
        while (read is not null && text.Read())
        {
            if (text.Line.Trim().Length == 0) continue;
            if (Attribute().Match(text.Line) is not { Success: true } match) break;
            read = read.With(isHeap, match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim());
        }

        return read is { Measured.Name.Length: > 0 } ? read : null;
    }

    private JavaAttributes? With(bool isHeap, string key, string value) => (isHeap, key) switch
    {
        (_, "format") => value is "java" ? this : null,
        (true, "resolution") => this with { Measured = new("inuse_space", value) },
        (false, "resolution") => this with { Measured = new("delay", value) },
        (false, "sampling period") => this with { PeriodType = Counted, Period = LegacyNumbers.Whole(value) },
        (false, "ms since reset") => this with { DurationNanoseconds = LegacyNumbers.Whole(value) * 1_000_000 },
        _ => null,
    };

    [GeneratedRegex("""(?<1>[\w ]+)=(?<2>[\w ]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}

/// <summary>The table "address function (file:line)" that ends the profile of a Java agent.</summary>
internal static partial class JavaSymbols
{
    /// <summary>The functions at the addresses; of several lines for one address the last counts.</summary>
    public static IReadOnlyDictionary<ulong, Line> Read(LegacyText text)
    {
        var functions = new Dictionary<string, CodeFunction>(StringComparer.Ordinal);
        var symbols = new Dictionary<ulong, Line>();
        do
        {
            if (Address().Match(text.Line.Trim()) is not { Success: true } match) continue;
            var address = LegacyNumbers.Address(match.Groups[1].ValueSpan);
            var (name, file, line) = Place(match.Groups[2].Value);
            if (!functions.TryGetValue(name, out var function)) functions.Add(name, function = new CodeFunction(name, name, file, 0));
            symbols[address] = new Line(function, line);
        }
        while (text.Read());

        return symbols;
    }

    private static (string Name, string File, long Line) Place(string text) =>
        FileAndLine().Match(text) is { Success: true } full ? (full.Groups[1].Value, full.Groups[2].Value, Math.Max(0, LegacyNumbers.Whole(full.Groups[3].Value)))
        : FileOnly().Match(text) is { Success: true } path ? (path.Groups[1].Value, Path.GetFileName(path.Groups[2].Value), 0)
        : text.Contains("generated stub/JIT", StringComparison.Ordinal) ? ("STUB", "", 0)
        : (text, "", 0);

    [GeneratedRegex("""^\s*0x(?<1>[0-9A-Fa-f]+)\s+(?<2>.*)\s*$""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("""^(?<1>.*)\s+\((?<2>.+):(?<3>-?[0-9]+)\)$""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FileAndLine();

    [GeneratedRegex("""^(?<1>.*)\s+\((?<2>.*)\)$""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FileOnly();
}
