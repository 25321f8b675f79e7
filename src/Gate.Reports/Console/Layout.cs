using Gate.Reports.Wording;

namespace Gate.Reports.Console;

/// <summary>How the columns of the table share the width of the page.</summary>
internal abstract record Layout
{
    private const int Gap = 2;

    /// <summary>Whether a line above names the columns.</summary>
    public abstract bool HasHeader { get; }

    /// <summary>One line in columns.</summary>
    public abstract string Row(string mark, Columns columns);

    /// <summary>The lines of a finding that something is to be said about.</summary>
    public abstract IEnumerable<string> Full(string mark, Columns columns);

    /// <summary>The line of an unchanged finding.</summary>
    public abstract IEnumerable<string> Compact(string mark, Columns columns);

    /// <summary>One line a finding where the page is wide enough for that; otherwise name and numbers on lines of their own.</summary>
    public static Layout For(int width, IReadOnlyList<Columns> rows)
    {
        IReadOnlyList<Columns> all = [Columns.Header, .. rows];
        int Widest(Func<Columns, string> column) => all.Max(row => Cells.Width(column(row)));
        var (metric, baseline, candidate, change, verdict) =
            (Widest(row => row.Metric), Widest(row => row.Baseline), Widest(row => row.Candidate), Widest(row => row.Change), Widest(row => row.Verdict));
        var name = Widest(row => row.Name);
        var room = width - 1 - Gap - metric - Gap - baseline - 3 - candidate - Gap - change - Gap - verdict - Gap;
        return room >= Math.Min(name, 36)
            ? new Wide(Math.Min(name, room), metric, baseline, candidate, change)
            : new Narrow(width, Math.Max(8, Math.Min(name, width - 5 - metric - candidate - change - (2 * Gap))), metric, candidate);
    }

    private sealed record Wide(int Name, int Metric, int Baseline, int Candidate, int Change) : Layout
    {
        public override bool HasHeader => true;

        public override string Row(string mark, Columns columns) =>
            $"{mark} {Cells.PadRight(Cells.Shorten(columns.Name, Name), Name)}  {Cells.PadRight(columns.Metric, Metric)}  "
            + $"{Cells.PadLeft(columns.Baseline, Baseline)} → {Cells.PadLeft(columns.Candidate, Candidate)}  "
            + $"{Cells.PadRight(columns.Change, Change)}  {columns.Verdict}";

        public override IEnumerable<string> Full(string mark, Columns columns) => [Row(mark, columns)];

        public override IEnumerable<string> Compact(string mark, Columns columns) => [Row(mark, columns)];
    }

    private sealed record Narrow(int Width, int Name, int Metric, int Candidate) : Layout
    {
        private const int Verdict = 12;
        private const int LinesOfAName = 3;

        public override bool HasHeader => false;

        public override string Row(string mark, Columns columns) =>
            $"{mark} {Cells.PadRight(Cells.Shorten(columns.Name, Name), Name)}  {Cells.PadRight(columns.Metric, Metric)}  "
            + $"{Cells.PadLeft(columns.Candidate, Candidate)}  {columns.Change}";

        public override IEnumerable<string> Full(string mark, Columns columns)
        {
            var room = Width - Verdict - 5;
            var name = Cells.Shorten(columns.Name, (LinesOfAName * room) - Cells.Width(columns.Metric) - 3);
            var before = $"{mark} {columns.Verdict.PadRight(Verdict)}  ";
            foreach (var line in Cells.Wrap($"{name} · {columns.Metric}", room))
            {
                yield return before + SafeText.Line(line);
                before = new string(' ', Verdict + 4);
            }

            foreach (var line in Cells.Wrap(Numbers(columns), Width - 4).Where(line => line.Length > 0)) yield return $"    {line}";
        }

        public override IEnumerable<string> Compact(string mark, Columns columns) =>
            Cells.Width(Row("=", columns)) <= Width ? [Row(mark, columns)] : Full(mark, columns);

        // The reason stands on the next line; what it says already is not said twice.
        private static string Numbers(Columns columns) =>
            !IsMeasured(columns) ? columns.Change
            : columns.Reason.Contains(columns.Change, StringComparison.Ordinal) ? $"{columns.Baseline} → {columns.Candidate}"
            : $"{columns.Baseline} → {columns.Candidate}, {columns.Change}";

        private static bool IsMeasured(Columns columns) => columns.Baseline != Shown.Nothing || columns.Candidate != Shown.Nothing;
    }
}
