using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Diagnostics;

namespace Gate.Running.Building;

/// <summary>One error line of MSBuild: "file(line,column): error CS0103: text [project]".</summary>
internal sealed partial record BuildError(Location Location, string Code, string Text)
{
    /// <summary>The errors of a build's output, each once, in the order they came.</summary>
    public static IReadOnlyList<BuildError> In(string output) =>
        [.. output.Split('\n').Select(line => Line().Match(line.Trim())).Where(match => match.Success).Select(Of).Distinct()];

    /// <summary>Whether the code itself is wrong, so that building it elsewhere would not help.
    /// Duplicate assembly attributes are not: a stale obj folder makes them.</summary>
    public bool IsAboutSource =>
        Code is not ("CS0579" or "CS0101" or "CS0111")
        && (Code.StartsWith("CS", StringComparison.Ordinal) || Code.StartsWith("FS", StringComparison.Ordinal) || Code.StartsWith("BC", StringComparison.Ordinal));

    /// <inheritdoc />
    public override string ToString() => Location.File.Length == 0 ? $"{Code}: {Text}" : $"{Location}: {Code}: {Text}";

    private static BuildError Of(Match match) => new(
        new Location(match.Groups["file"].Value, Number(match.Groups["line"]), Number(match.Groups["column"])),
        match.Groups["code"].Value,
        match.Groups["text"].Value);

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"^((?<file>[^:]+?(:[^:(]+?)?)(\((?<line>\d+)(,(?<column>\d+))?[^)]*\))?\s*:\s*)?error\s+(?<code>[A-Za-z]+\d+)\s*:\s*(?<text>.*?)(\s+\[[^\]]+\])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
