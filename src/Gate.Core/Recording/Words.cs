using System.Diagnostics;

namespace Gate.Core.Recording;

/// <summary>The words that gate-run/1 uses for its enumerations.</summary>
internal static class Words
{
    public static string Of(Ending ending) => ending switch
    {
        Ending.None => "none",
        Ending.Complete => "complete",
        Ending.Budget => "budget",
        _ => throw new UnreachableException(),
    };

    public static string Of(Side side) => side switch
    {
        Side.Baseline => "baseline",
        Side.Candidate => "candidate",
        _ => throw new UnreachableException(),
    };

    public static string Of(Stage stage) => stage switch
    {
        Stage.Screen => "screen",
        Stage.Block => "block",
        Stage.Duel => "duel",
        Stage.Control => "control",
        Stage.Count => "count",
        _ => throw new UnreachableException(),
    };

    public static string Of(Mode mode) => mode switch
    {
        Mode.Auto => "auto",
        Mode.Stored => "stored",
        Mode.Duel => "duel",
        _ => throw new UnreachableException(),
    };

    public static Mode ParseMode(string text) => Parse(text, Of, Enum.GetValues<Mode>());

    public static Ending ParseEnding(string text) => Parse(text, Of, Enum.GetValues<Ending>());

    public static Side ParseSide(string text) => Parse(text, Of, Enum.GetValues<Side>());

    public static Stage ParseStage(string text) => Parse(text, Of, Enum.GetValues<Stage>());

    private static T Parse<T>(string text, Func<T, string> word, T[] all)
        where T : struct, Enum =>
        Array.FindIndex(all, value => string.Equals(word(value), text, StringComparison.Ordinal)) is var index and >= 0
            ? all[index]
            : throw new FormatException($"'{text}' is none of {string.Join(", ", all.Select(word))}");
}
