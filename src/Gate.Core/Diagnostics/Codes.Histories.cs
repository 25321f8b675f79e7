namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A file that should hold a history.</summary>
    public static readonly Code HistoryMalformed = new(
        "GATE5101",
        "A file does not hold a history",
        "`trend import` reads the CSV and JSON lines that `trend export` writes, and like `import` and `compare` the data.js of github-action-benchmark: "
        + "`window.BENCHMARK_DATA = {…}` with \"entries\": lists of { commit: { id }, date, tool, benches: [ { name, value, unit } ] }. "
        + "The file breaks the rules of its format at the place that is given, or lacks a field; nothing of it was used.");

    /// <summary>A format of histories that does not exist.</summary>
    public static readonly Code HistoryUnknownFormat = new(
        "GATE5102",
        "Unknown format of a history",
        "A history is imported from and exported to csv (.csv), jsonl (.jsonl, .ndjson) and datajs (data.js). Name one with --as, or give the file its ending.");

    /// <summary>Nothing to show.</summary>
    public static readonly Code HistoryEmpty = new(
        "GATE5103",
        "There is no history",
        "Points are appended by `dotnet gate baseline update` and by checks of the default branch, and imported with `dotnet gate trend import FILE`. "
        + "A testbed or suite that was named may be another one: `dotnet gate trend` without a name shows all.");

    /// <summary>A benchmark that the history does not have.</summary>
    public static readonly Code HistoryUnknownBenchmark = new(
        "GATE5104",
        "The history has no such benchmark",
        "The name is matched with full names; * stands for any text. A benchmark that was renamed is found under its new name when gate.yml says so under `aliases`.");

    /// <summary>A commit that the history does not reach.</summary>
    public static readonly Code HistoryUnknownCommit = new(
        "GATE5105",
        "The history has no point at or before that commit",
        "`trend --since REF` compares the newest points with the last ones that were measured at REF or one of its ancestors. "
        + "Nothing was measured there, or the clone does not hold the commits (`git fetch --unshallow`).");

    /// <summary>The variable with the connection is not set.</summary>
    public static readonly Code HistoryConnection = new(
        "GATE5106",
        "The connection of the history is not known",
        "gate.yml says `history: { postgresql: NAME }`, and the environment variable of that name is not set or empty. It holds the connection in Npgsql's form: "
        + "`Host=db.example.org;Database=gate;Username=gate;Password=…`. In a workflow set it from a secret, for the step that runs Gate only.");

    /// <summary>The server did not do what was asked.</summary>
    public static readonly Code HistoryServer = new(
        "GATE5107",
        "The PostgreSQL server of the history refused",
        "The server cannot be reached, does not know the user or the database, or refused a statement, after four attempts where another one might have helped. "
        + "What was stored before is unchanged, and nothing was stored in part. The first writer needs the right to create tables; later ones to select and insert.");
}
