namespace Gate.Testbeds.Describing;

/// <summary>The variables that change how .NET runs a program: tiering, profiles, collector, compiler, instructions, threads, and what is loaded into it.</summary>
public static class RuntimeVariables
{
    private const string Profile = "PGO";

    private static readonly string[] Prefixes = ["DOTNET_", "COMPlus_"];

    // Beginnings of the settings' names (clrconfignames.h, gcconfig.h, jitconfigvalues.h). What else is called DOTNET_ tells the SDK's commands what to do.
    private static readonly string[] Settings =
    [
        "Tiered", "TC_", "OSR", "ReadyToRun", "GC", "Jit", "Enable", "MaxVectorT", "PreferredVectorBitWidth", "PROCESSOR_COUNT", "Thread", "STARTUP_HOOKS", "SYSTEM_GLOBALIZATION_INVARIANT",
    ];

    private static readonly string[] Others = ["CORECLR_ENABLE_PROFILING"];

    /// <summary>Those that are set, in order, as facts.</summary>
    public static IReadOnlyList<Fact> Of(IReadOnlyDictionary<string, string> variables) =>
    [
        .. variables
            .Where(variable => Matters(variable.Key))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => new Fact(OneLine.Of(variable.Key), OneLine.Of(variable.Value))),
    ];

    private static bool Matters(string name) =>
        Others.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && IsSetting(name[prefix.Length..]));

    private static bool IsSetting(string name) =>
        Settings.Any(setting => name.StartsWith(setting, StringComparison.OrdinalIgnoreCase)) || name.Contains(Profile, StringComparison.OrdinalIgnoreCase);
}
