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
        "allocated" or "size" => Of($"%|{SizeUnits}", Shape.NumberFrom(0)),
        "allocations" => Of("%", Shape.NumberFrom(0)),
        "instructions" => Of("%", Share),
        "time" or "user" or "system" => Of($"%|{TimeUnits}", Share),
        "memory" => Of($"%|{SizeUnits}", Share),
        _ => Of($"%|{TimeUnits}|{SizeUnits}", Share),
    };

    /// <summary>Below which amount of a metric nothing counts.</summary>
    public static Shape Floor(string metric) => metric switch
    {
        "allocated" or "size" or "memory" => Of(SizeUnits, Shape.NumberFrom(0)),
        "allocations" or "instructions" => Of("", Shape.NumberFrom(0)),
        "time" or "user" or "system" => Shape.Either(Shape.Number(0, 0), Shape.Matching($"^ *({Number}) *({TimeUnits}) *$")),
        _ => Of($"{TimeUnits}|{SizeUnits}", Shape.NumberFrom(0)),
    };

    /// <summary>A size of so many bytes or more; of one with a unit the schema asks only that it is not 0.</summary>
    public static Shape SizeFrom(long least) => Shape.Either(
        Shape.NumberFrom(least),
        Shape.Matching($@"^ *(?=[^A-Za-z]*[1-9])({Number}) *([KMGT]i?B)? *$"));

    /// <summary>A count, or a size, that a machine has, reaches or stays under.</summary>
    public static Shape Requirement { get; } = Shape.Either(
        Shape.NumberFrom(1),
        Shape.Matching($@"^ *(>=|<=)? *(?=[^A-Za-z]*[1-9])({Number}) *([KMGT]i?B)? *$"));

    // A number without a unit is a share, of which more than all is hardly meant.
    private static Shape Share => Shape.Number(0, 1);

    private static Shape Of(string units, Shape bare) =>
        Shape.Either(bare, Shape.Matching($"^ *({Number}) *({units}){(units.Length > 0 ? "?" : "")} *$"));
}
