namespace Gate.Testbeds.Tuning;

/// <summary>Lines for a shell that do what tuning does.</summary>
public static class TuningCommands
{
    /// <summary>Makes the changes, in order.</summary>
    public static IReadOnlyList<string> Apply(TuningPlan plan) => [.. plan.Changes.Select(change => Set(change.Path, change.To))];

    /// <summary>Takes them back, newest first.</summary>
    public static IReadOnlyList<string> Undo(TuningPlan plan) => [.. plan.Changes.Reverse().Select(change => Set(change.Path, change.From))];

    /// <summary>"echo performance | sudo tee /sys/…".</summary>
    internal static string Set(string path, string value) => $"echo {Quoted(value)} | sudo tee {path}";

    // The value was read from a file; in a shell it must stay one word.
    private static string Quoted(string value) =>
        value.Length > 0 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or ',' or '.')
            ? value
            : $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
