using System.Globalization;
using Gate.Profiles.Measuring;

namespace Gate.Profiles.Top;

/// <summary>The lines above the table: what was profiled, when, and how much of it is shown.</summary>
internal static class TopLabels
{
    private const double LeastShareOfFunction = 0.005;

    /// <summary>The lines; the time is UTC, so that the same profile gives the same text everywhere.</summary>
    public static IReadOnlyList<string> Of(Profile profile, SampleType type, string unit, long total, long shown, int dropped, int count, int all)
    {
        var lines = new List<string>();
        if (profile.Mappings is [{ File.Length: > 0 } main, ..]) lines.Add($"File: {FileNames.Base(main.File)}");
        if (profile.Mappings is [{ BuildId.Length: > 0 } built, ..]) lines.Add($"Build ID: {built.BuildId}");
        lines.AddRange(profile.Comments.Where(comment => !comment.StartsWith('#')));
        if (type.Name.Length > 0) lines.Add($"Type: {type.Name}");
        if (profile.TimeNanoseconds != 0) lines.Add($"Time: {Time(profile.TimeNanoseconds)}");
        if (profile.DurationNanoseconds != 0) lines.Add(Duration(profile.DurationNanoseconds, type, unit, total));
        lines.Add($"Showing nodes accounting for {Label(shown)}, {Percentages.Of(shown, total).Trim()} of {Label(total)} total");
        if (total == 0) return lines;
        if (dropped > 0)
            lines.Add($"Dropped {dropped} node{(dropped > 1 ? "s" : "")} (cum <= {Label(NodeOrder.Size((long)(total * LeastShareOfFunction)))})");
        if (count > 0 && count < all) lines.Add($"Showing top {count} nodes out of {all}");
        return lines;

        string Label(long value) => Units.Label(value, type.Unit, unit);
    }

    private static string Time(long nanoseconds)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.DivRem(nanoseconds, 1_000_000_000).Quotient);
        return $"{time.ToString("MMM d, yyyy 'at' h:mm", CultureInfo.InvariantCulture)}{(time.Hour < 12 ? "am" : "pm")} (UTC)";
    }

    private static string Duration(long nanoseconds, SampleType type, string unit, long total)
    {
        var (sampled, sampledUnit) = Units.Convert(total, type.Unit, "nanoseconds");
        var ratio = sampledUnit is "ns" && sampled != 0 ? $"({Percentages.Of((long)sampled, nanoseconds)})" : "";
        return $"Duration: {Units.Label(nanoseconds, "nanoseconds", "auto")}, Total samples = {Units.Label(total, type.Unit, unit)} {ratio}";
    }
}
