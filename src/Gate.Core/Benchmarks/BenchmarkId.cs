namespace Gate.Core.Benchmarks;

/// <summary>Which benchmark: the suite of gate.yml, the full name with parameters, and the job where there are several.</summary>
public sealed record BenchmarkId(string Suite, string Name, string Job = "") : IComparable<BenchmarkId>
{
    /// <summary>The name as people read it, with the job in brackets where one is named.</summary>
    public string DisplayName => Job.Length == 0 ? Name : $"{Name} [{Job}]";

    /// <inheritdoc />
    public int CompareTo(BenchmarkId? other) =>
        other is null ? 1
        : string.CompareOrdinal(Suite, other.Suite) is var suite and not 0 ? suite
        : string.CompareOrdinal(Name, other.Name) is var name and not 0 ? name
        : string.CompareOrdinal(Job, other.Job);

    /// <summary>Ordinal order: suite, then name, then job.</summary>
    public static bool operator <(BenchmarkId left, BenchmarkId right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >(BenchmarkId left, BenchmarkId right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator <=(BenchmarkId left, BenchmarkId right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >=(BenchmarkId left, BenchmarkId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => $"{Suite}: {DisplayName}";
}
