namespace Gate.Workspace.Configuration.Schema;

/// <summary>The shapes of numbers with units.</summary>
internal static class Amounts
{
    private const string Number = @"[0-9]+(\.[0-9]*)?|\.[0-9]+";
    private const string TimeUnits = "ns|us|\u00B5s|\u03BCs|ms|s";
    private const string SizeUnits = "B|KiB|KB|MiB|MB";

    /// <summary>An error rate: more than 0, at most 50 %.</summary>
    public static Shape Rate { get; } = Shape.Either(
        Shape.Number(1e-9, 0.5),
        Shape.Matching(@"^ *(?=[^%]*[1-9])(0*50(\.0*)?|0*[0-4]?[0-9](\.[0-9]*)?|\.[0-9]+) *% *$"),
        Shape.Matching(@"^ *(?=.*[1-9])0?\.([0-4][0-9]*|50*) *$"));

    /// <summary>A span of time.</summary>
    public static Shape Time { get; } = Shape.Matching($"^ *(?=[^a-z]*[1-9])({Number}) *(h|m|min|s|ms) *$");

    /// <summary>A turn: milliseconds, at most ten seconds.</summary>
    public static Shape Turn { get; } = Shape.Matching(@"^ *(?=[^a-z]*[1-9])(([0-9]{1,4}(\.[0-9]*)?|\.[0-9]+) *ms|([0-9](\.[0-9]*)?|10|\.[0-9]+) *s) *$");

    /// <summary>What is tolerated or caught of a metric.</summary>
    public static Shape Change(string metric) => metric switch
    {
        "allocated" => Of($"%|{SizeUnits}", double.MaxValue),
        "allocations" => Of("%", double.MaxValue),
        "instructions" => Of("%", 1),
        "time" => Of($"%|{TimeUnits}", 1),
        _ => Of($"%|{TimeUnits}|{SizeUnits}", 1),
    };

    /// <summary>Below which amount of a metric nothing counts.</summary>
    public static Shape Floor(string metric) => metric switch
    {
        "allocated" => Of(SizeUnits, double.MaxValue),
        "allocations" or "instructions" => Of("", double.MaxValue),
        "time" => Shape.Either(Shape.Number(0, 0), Shape.Matching($"^ *({Number}) *({TimeUnits}) *$")),
        _ => Of($"{TimeUnits}|{SizeUnits}", double.MaxValue),
    };

    /// <summary>A count, or a size, that a machine has, reaches or stays under.</summary>
    public static Shape Requirement { get; } = Shape.Either(
        Shape.Number(1, double.MaxValue),
        Shape.Matching($@"^ *(>=|<=)? *(?=[^A-Za-z]*[1-9])({Number}) *([KMGT]i?B)? *$"));

    private static Shape Of(string units, double most) =>
        Shape.Either(Shape.Number(0, most), Shape.Matching($"^ *({Number}) *({units}){(units.Length > 0 ? "?" : "")} *$"));
}
