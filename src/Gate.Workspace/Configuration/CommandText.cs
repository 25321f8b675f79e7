using Gate.Core.Diagnostics;

namespace Gate.Workspace.Configuration;

/// <summary>Reads a command with its arguments.</summary>
internal static class CommandText
{
    private const int Longest = 4000;

    /// <summary>The command of a key; empty where there is none, or none that can be, which is reported.</summary>
    public static string Read(Section section, string key, Problems problems)
    {
        if (!section.TryGet(key, out var entry) || !section.TryScalar(entry, out var scalar)) return "";
        if (scalar.Text.Trim().Length > 0 && scalar.Text.Length <= Longest && !scalar.Text.Any(char.IsControl)) return scalar.Text;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"{key} is empty, very long or holds control characters. Write one command with its arguments.");
        return "";
    }
}
