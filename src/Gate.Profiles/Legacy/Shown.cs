namespace Gate.Profiles.Legacy;

/// <summary>Text of a profile in a message.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The beginning of a line, without what a terminal would obey.</summary>
    public static string Start(string line) =>
        new([.. line.Take(Longest).Select(character => char.IsControl(character) ? ' ' : character), .. line.Length > Longest ? "…" : ""]);
}
