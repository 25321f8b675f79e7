using System.Collections;
using System.Globalization;

namespace Gate.Hook.Finding;

// Settings of a job that the runtime reads once, when it starts: they become variables of the process,
// as BenchmarkDotNet's own launcher makes them.
internal static class JobVariables
{
    // The runtime reads numbers of these variables as hexadecimal.
    private static readonly Dictionary<string, string> Collector = new(StringComparer.Ordinal)
    {
        ["GcMode.Server"] = "DOTNET_gcServer",
        ["GcMode.Concurrent"] = "DOTNET_gcConcurrent",
        ["GcMode.RetainVm"] = "DOTNET_GCRetainVM",
        ["GcMode.CpuGroups"] = "DOTNET_GCCpuGroup",
        ["GcMode.NoAffinitize"] = "DOTNET_GCNoAffinitize",
        ["GcMode.HeapCount"] = "DOTNET_GCHeapCount",
        ["GcMode.HeapAffinitizeMask"] = "DOTNET_GCHeapAffinitizeMask",
    };

    public static bool TryTranslate(string setting, object value, out IReadOnlyList<KeyValuePair<string, string>> variables)
    {
        variables = setting == "EnvironmentMode.EnvironmentVariables" ? [.. Own(value)]
            : Collector.TryGetValue(setting, out var name) ? [new(name, Hexadecimal(value))]
            : [];
        return variables.Count > 0 && variables.All(IsPossible);
    }

    private static IEnumerable<KeyValuePair<string, string>> Own(object value) =>
        ((IEnumerable)value).Cast<object>().Select(variable => new KeyValuePair<string, string>((string)variable.Get("Key")!, (string?)variable.Get("Value") ?? ""));

    private static bool IsPossible(KeyValuePair<string, string> variable) =>
        variable.Key.Length > 0 && !variable.Key.Contains('=') && !variable.Key.Contains('\0') && !variable.Value.Contains('\0');

    private static string Hexadecimal(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        IntPtr mask => mask.ToInt64().ToString("X", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString("X", CultureInfo.InvariantCulture),
        _ => "",
    };
}
