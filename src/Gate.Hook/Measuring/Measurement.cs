using System.Globalization;
using Gate.Hook.Talking;

namespace Gate.Hook.Measuring;

// What one run of one benchmark gave: the fields of its result lines, and why there are none when it failed.
internal sealed class Measurement(IReadOnlyList<string[]> results, IReadOnlyList<string> warnings, string failure)
{
    public IReadOnlyList<string[]> Results { get; } = results;

    // Operations of one measured iteration; 0 when none was measured.
    public long Operations => Results.FirstOrDefault(IsMeasured) is { } result ? long.Parse(result[3], CultureInfo.InvariantCulture) : 0;

    public static bool IsMeasured(string[] result) => result[0] == Protocol.Time && result[1] == "Workload" && result[2] == "Actual";

    public IReadOnlyList<string> Warnings { get; } = warnings;

    public string Failure { get; } = failure;
}
