namespace Gate.Workspace.Configuration;

/// <summary>Reads a span of time as gate.yml writes it: 10m, 90s, 1h, 1.5 h.</summary>
public static class Duration
{
    // Beyond this a timer of .NET, or a build server, has long given up.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>More than zero and at most seven days.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (!Quantity.TryParse(text, out var quantity)) return false;
        var seconds = quantity.Number * Seconds(quantity.Unit);
        if (!(seconds > 0 && seconds <= Longest.TotalSeconds)) return false;
        time = TimeSpan.FromSeconds(seconds);
        return time > TimeSpan.Zero;
    }

    private static double Seconds(string unit) => unit switch
    {
        "h" => 3600,
        "m" or "min" => 60,
        "s" => 1,
        "ms" => 0.001,
        _ => double.NaN,
    };
}
