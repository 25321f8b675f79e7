using System.Collections;

namespace Gate.Testbeds.Describing;

/// <summary>The variables of a process.</summary>
internal static class Variables
{
    /// <summary>Those of this one; Windows does not tell upper from lower case in their names.</summary>
    public static IReadOnlyDictionary<string, string> OfThisProcess()
    {
        var variables = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables()) variables[(string)entry.Key] = (string?)entry.Value ?? "";
        return variables;
    }
}
