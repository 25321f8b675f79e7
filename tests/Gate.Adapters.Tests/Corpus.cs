namespace Gate.Adapters.Tests;

/// <summary>Real files of public projects, which are not part of this one.</summary>
internal static class Corpus
{
    public const string WhyNot = "The variable GATE_CORPUS names no folder.";

    private static readonly string Folder = Environment.GetEnvironmentVariable("GATE_CORPUS") ?? "";

    public static bool IsThere => Folder.Length > 0;

    public static string At(string path) => Path.Join(Folder, path);

    /// <summary>The rows of the corpus's table: path and the named column, as text.</summary>
    public static IEnumerable<(string Path, string Value)> Column(string name)
    {
        if (!IsThere) yield break;
        var rows = File.ReadAllLines(At("PROVENANCE.tsv")).Select(line => line.Split('\t')).ToList();
        var column = Array.IndexOf(rows[0], name);
        foreach (var row in rows.Skip(1)) yield return (row[0], row[column]);
    }
}
