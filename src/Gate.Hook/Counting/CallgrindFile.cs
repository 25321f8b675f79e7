using System.Globalization;

namespace Gate.Hook.Counting;

// A file that callgrind writes: of its many lines the one with the totals, which is among the last. Its first event is Ir, instructions read.
internal static class CallgrindFile
{
    private const string Totals = "totals:";

    public static long Instructions(IEnumerable<string> lines) =>
        lines.LastOrDefault(line => line.StartsWith(Totals, StringComparison.Ordinal)) is { } totals
        && long.TryParse(totals.Substring(Totals.Length).Trim().Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new InvalidDataException("The file that callgrind wrote has no totals. Is the disk full?");
}
