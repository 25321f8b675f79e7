namespace Gate.Workspace.Configuration;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of the names within the given distance, upper and lower case being the same; empty when none is near.
    /// A name must also share more than half of its letters with the word: 'a' is not near 'go'.</summary>
    public static string To(string word, IEnumerable<string> names, int most = 3) =>
        names
            .Where(name => Math.Abs(name.Length - word.Length) <= most)
            .Select(name => (Name: name, Distance: Distance(Fold(word), Fold(name))))
            .Where(found => found.Distance <= most && found.Distance * 2 < Math.Max(word.Length, found.Name.Length))
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .FirstOrDefault("");

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
    /// (optimal string alignment; Damerau 1964, Levenshtein 1966).</summary>
    public static int Distance(string from, string to)
    {
        int[][] table = [.. Enumerable.Range(0, from.Length + 1).Select(i => new int[to.Length + 1])];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++) table[i][j] = i == 0 || j == 0 ? i + j : Step(table, from, to, i, j);
        }

        return table[from.Length][to.Length];
    }

    private static int Step(int[][] table, string from, string to, int i, int j)
    {
        var replaced = table[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(table[i - 1][j], table[i][j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwap ? Math.Min(best, table[i - 2][j - 2] + 1) : best;
    }

    private static string Fold(string word) => word.ToUpperInvariant();
}
