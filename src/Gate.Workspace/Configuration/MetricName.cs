using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>The names of metrics: the user's own are welcome, slips of the known ones are not,
/// because a threshold for a metric that nobody measures would silently guard nothing.</summary>
internal static class MetricName
{
    private const int Longest = 100;

    /// <summary>Whether the name can be one; reports it if not. A name one letter away from a known one counts as a slip.</summary>
    public static bool Check(YamlScalar name, IReadOnlyCollection<string> known, Problems problems)
    {
        if (known.Contains(name.Text, StringComparer.Ordinal)) return true;
        if (name.Text.Length is 0 or > Longest || name.Text.Any(char.IsControl))
        {
            problems.Add(Codes.ConfigurationUnknownName, name.Location, $"{Quoted.Text(name.Text)} cannot be the name of a metric.");
            return false;
        }

        var near = Nearest.To(name.Text, known, most: 1);
        if (near.Length == 0) return true;
        problems.Add(Codes.ConfigurationUnknownName, name.Location, $"the metric {Quoted.Text(name.Text)} is not known. Did you mean '{near}'?");
        return false;
    }
}
