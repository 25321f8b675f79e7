using System.Globalization;
using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>Which binary an address belongs to: the lines of /proc/self/maps and the shorter forms that pprof reads.</summary>
internal sealed partial class MemoryMap
{
    private const ulong UsualStart = 0x400000;

    private readonly List<Range> _ranges;
    private readonly Lazy<Mapping> _elsewhere = new(() => new Mapping(0, ulong.MaxValue, 0, "", ""));

    /// <summary>Reads the lines of a map; what is no range in them is skipped.</summary>
    public MemoryMap(IReadOnlyList<string> lines)
    {
        _ranges = MainFirst(Joined(Parse(lines)));
        if (_ranges is [var huge, var next, ..] && huge.File.StartsWith("/anon_hugepage", StringComparison.Ordinal) && huge.Limit == next.Start)
            _ranges.RemoveAt(0);
        // The main binary is often mapped from the middle of its file.
        if (_ranges is [var main, ..] && unchecked(main.Start - main.Offset) == UsualStart) main.MoveToFileStart();
    }

    /// <summary>The binaries, the main one first; complete once all addresses were found.</summary>
    public IReadOnlyList<Mapping> Mappings => [.. _ranges.Select(range => range.Mapping), .. _elsewhere.IsValueCreated ? [_elsewhere.Value] : Array.Empty<Mapping>()];

    /// <summary>The binary at an address; an unnamed one where the map tells none; null for the address 0.</summary>
    public Mapping? Find(ulong address)
    {
        if (address == 0) return null;
        if (_ranges.Find(range => range.Start <= address && address < range.Limit) is { } holding) return holding.Mapping;
        if (_ranges.Find(range => range.Offset != 0 && unchecked(range.Start - range.Offset) <= address && address < range.Start) is not { } before) return _elsewhere.Value;
        // The first part of a split mapping was left out of the map.
        before.MoveToFileStart();
        return before.Mapping;
    }

    private static List<Range> Parse(IReadOnlyList<string> lines)
    {
        var ranges = new List<Range>();
        var variables = new List<(string Name, string Value)>();
        foreach (var line in lines.Select(WithoutLogPrefix))
        {
            var text = variables.Aggregate(line, (replaced, variable) => replaced.Replace(variable.Name, variable.Value, StringComparison.Ordinal));
            if (Match(text) is { } match)
            {
                if (IsExecutable(match) && Range.TryParse(match) is { } range) ranges.Add(range);
            }
            else if (text.Split('=', 2) is [var name, var value])
            {
                variables.Add(("$" + name.Trim(), value.Trim()));
            }
        }

        return ranges;
    }

    private static Match? Match(string line) =>
        ProcMaps().Match(line) is { Success: true } full ? full : BriefMaps().Match(line) is { Success: true } brief ? brief : null;

    private static bool IsExecutable(Match match) => match.Groups["perm"].Length == 0 || match.Groups["perm"].Value.Contains('x', StringComparison.Ordinal);

    private static string WithoutLogPrefix(string line) => LogPrefix().Match(line) is { Success: true } prefix ? line[prefix.Length..] : line;

    private static List<Range> Joined(List<Range> ranges)
    {
        var joined = new List<Range>();
        foreach (var range in ranges)
        {
            if (joined is [.., var last] && last.IsContinuedBy(range)) last.Take(range);
            else joined.Add(range);
        }

        return joined;
    }

    private static List<Range> MainFirst(List<Range> ranges)
    {
        var main = ranges.FindIndex(range => range.MayBeMain);
        if (main > 0) (ranges[0], ranges[main]) = (ranges[main], ranges[0]);
        return ranges;
    }

    [GeneratedRegex("""^\s*(?:0x)?(?<start>[0-9A-Fa-f]+)[\s-]?\s*(?:0x)?(?<end>[0-9A-Fa-f]+):?(?:\s+(?<perm>[-rwxp]+))?(?:\s+(?<offset>[0-9A-Fa-f]+))?\s+[0-9A-Fa-f]+:[0-9A-Fa-f]+\s+[0-9]+(?:\s+(?<file>\S+))?""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ProcMaps();

    [GeneratedRegex("""^\s*(?:0x)?(?<start>[0-9A-Fa-f]+)[\s-]?\s*(?:0x)?(?<end>[0-9A-Fa-f]+):?(?:\s+(?<perm>[-rwxp]+))?(?:\s+(?<file>\S+))?(?:\s+\(@(?<offset>[0-9A-Fa-f]+)\))?(?:\s+(?<build>[0-9A-Fa-f]+))?""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BriefMaps();

    [GeneratedRegex("""^[^\[\]]+:[0-9]+]\s""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LogPrefix();

    [GeneratedRegex("""(?<1>[.]so$|[.]so[._][0-9]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Library();

    /// <summary>A range of addresses while the map is put in order.</summary>
    private sealed class Range
    {
        private Mapping? _mapping;
        private string _buildId = "";

        public ulong Start { get; private set; }

        public ulong Limit { get; private set; }

        public ulong Offset { get; private set; }

        public string File { get; private set; } = "";

        public Mapping Mapping => _mapping ??= new Mapping(Start, Limit, Offset, File, _buildId);

        public bool MayBeMain
        {
            get
            {
                var file = File.Replace("(deleted)", "", StringComparison.Ordinal).Trim();
                return file.Length > 0 && file[0] != '[' && !Library().IsMatch(file);
            }
        }

        public static Range? TryParse(Match match) =>
            Hex(match.Groups["start"]) is { } start && Hex(match.Groups["end"]) is { } end && Hex(match.Groups["offset"]) is { } offset
                ? new Range { Start = start, Limit = end, Offset = offset, File = match.Groups["file"].Value, _buildId = match.Groups["build"].Value }
                : null;

        public bool IsContinuedBy(Range next) =>
            (File.Length == 0 || next.File.Length == 0 || string.Equals(File, next.File, StringComparison.Ordinal))
            && (_buildId.Length == 0 || next._buildId.Length == 0 || string.Equals(_buildId, next._buildId, StringComparison.Ordinal))
            && Limit == next.Start
            && (Offset == 0 || next.Offset == 0 || unchecked(Offset + (Limit - Start)) == next.Offset);

        public void Take(Range next)
        {
            Limit = next.Limit;
            if (next.File.Length > 0) File = next.File;
            if (next._buildId.Length > 0) _buildId = next._buildId;
        }

        // Only for a range that no address was found in yet, or that keeps its file: names do not depend on it.
        public void MoveToFileStart()
        {
            Start = unchecked(Start - Offset);
            Offset = 0;
        }

        private static ulong? Hex(Group group) =>
            group.Length == 0 ? 0
            : ulong.TryParse(group.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }
}
