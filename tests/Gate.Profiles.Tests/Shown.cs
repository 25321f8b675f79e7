using Gate.Profiles.Reading;
using Gate.Profiles.Rendering;
using Gate.Profiles.Top;

namespace Gate.Profiles.Tests;

/// <summary>What `profile top` and `profile diff` print.</summary>
internal static class Shown
{
    public static async Task<string> Top(string path, TopOptions options) =>
        ConsoleTable.Render(TopTables.Of(ProfileComparison.Prepare(await ProfileFile.Read(path)), options));

    /// <summary>The table alone, without what is said about noise after it.</summary>
    public static async Task<string> Difference(string baseline, string candidate, TopOptions options)
    {
        var difference = ProfileComparison.Subtract(await ProfileFile.Read(baseline), await ProfileFile.Read(candidate));
        var text = ConsoleTable.Render(TopTables.Of(difference, options));
        return difference.Samples.Any(sample => sample.IsOfBase) ? text[..(text.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)] : text;
    }
}
