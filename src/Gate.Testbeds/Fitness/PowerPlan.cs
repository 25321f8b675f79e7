namespace Gate.Testbeds.Fitness;

/// <summary>Understands the number of Windows' active power plan (the aliases of `powercfg /aliases`).</summary>
public static class PowerPlan
{
    /// <summary>The plan that saves most.</summary>
    public const string Saver = "power saver";

    /// <summary>The usual plan.</summary>
    public const string Balanced = "balanced";

    private static readonly (string Number, string Name)[] Plans =
    [
        ("a1841308-3541-4fab-bc81-f71556f20b4a", Saver),
        ("381b4222-f694-41f0-9685-ff5bb260df2e", Balanced),
        ("8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c", "high performance"),
        ("e9a42b02-d5df-448d-aa00-03f14749eb61", "ultimate performance"),
    ];

    /// <summary>The plan's name; empty for one that somebody made, and for no number.</summary>
    public static string Parse(string number) =>
        Plans.FirstOrDefault(plan => string.Equals(plan.Number, number.Trim().Trim('{', '}'), StringComparison.OrdinalIgnoreCase), (Number: "", Name: "")).Name;
}
