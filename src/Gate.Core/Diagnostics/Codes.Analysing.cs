namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>An entry of `variants` that finds nothing.</summary>
    public static readonly Code VariantsUnmatched = new(
        "GATE6101",
        "no variants match",
        "An entry of `variants` in gate.yml pairs no two of the benchmarks at hand. `candidate` and `baseline` are patterns of names without parameters; "
        + "where both have as many *, each must stand for the same text in both names, and the parameters must be the same: "
        + "{ candidate: \"*WithPool\", baseline: \"*Standard\" } pairs Hash.BufferWithPool with Hash.BufferStandard.");
}
