namespace Gate.Profiles.Measuring;

/// <summary>The units of profiles, with pprof's names, factors and habits of showing them.</summary>
internal static class Units
{
    /// <summary>The unit that stands for whichever shows a value best.</summary>
    public const string Best = "minimum";

    private static readonly Family[] Families =
    [
        new(new("B", 1, "b", "byte"),
        [
            new("B", 1, "b", "byte"), new("kB", 1L << 10, "kb", "kbyte", "kilobyte"), new("MB", 1L << 20, "mb", "mbyte", "megabyte"),
            new("GB", 1L << 30, "gb", "gbyte", "gigabyte"), new("TB", 1L << 40, "tb", "tbyte", "terabyte"), new("PB", 1L << 50, "pb", "pbyte", "petabyte"),
        ]),
        new(new("s", 1e9),
        [
            new("ns", 1, "ns", "nanosecond"), new("us", 1e3, "μs", "us", "microsecond"), new("ms", 1e6, "ms", "millisecond"),
            new("s", 1e9, "s", "sec", "second"), new("hrs", 3600e9, "hour", "hr"),
        ]),
        new(new("GCU", 1),
        [
            new("n*GCU", 1e-9, "nanogcu"), new("u*GCU", 1e-6, "microgcu"), new("m*GCU", 1e-3, "milligcu"), new("GCU", 1, "gcu"), new("k*GCU", 1e3, "kilogcu"),
            new("M*GCU", 1e6, "megagcu"), new("G*GCU", 1e9, "gigagcu"), new("T*GCU", 1e12, "teragcu"), new("P*GCU", 1e15, "petagcu"),
        ]),
    ];

    /// <summary>A value in another unit, with the unit's short name; the name is empty for plain counts.</summary>
    public static (double Value, string Unit) Convert(long value, string from, string to)
    {
        if (value < 0 && value != long.MinValue)
        {
            var (positive, unit) = Convert(-value, from, to);
            return (-positive, unit);
        }

        foreach (var family in Families)
        {
            if (family.Find(from) is { } known) return family.Convert(value * known.Factor, to);
        }

        return (value, to is "count" or "sample" or "unit" or Best or "auto" ? "" : to);
    }

    /// <summary>Whether values of one unit can be told in the other.</summary>
    public static bool AreConvertible(string first, string second) =>
        Families.Any(family => family.Find(first) is not null && family.Find(second) is not null);

    /// <summary>A value with its unit, such as 4610.32kB; 0 has none.</summary>
    public static string Label(long value, string from, string to)
    {
        var (scaled, unit) = Convert(value, from, to);
        var digits = Rounding.Fixed(scaled, 2);
        if (digits.EndsWith(".00", StringComparison.Ordinal)) digits = digits[..^3];
        return digits is "0" or "-0" ? "0" : digits + unit;
    }

    private sealed class Unit(string name, double factor, params string[] aliases)
    {
        public string Name => name;

        public double Factor => factor;

        public bool IsCalled(string alias) => aliases.Contains(alias, StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Family(Unit usual, Unit[] units)
    {
        public Unit? Find(string name)
        {
            var plain = name;
            if (plain.Length > 2 && plain[^1] is 's' or 'S') plain = plain[..^1];
            return Array.Find(units, unit => unit.IsCalled(plain));
        }

        public (double Value, string Unit) Convert(double value, string to)
        {
            var unit = to is Best or "auto" ? Fitting(value) : Find(to) ?? usual;
            return (value / unit.Factor, unit.Name);
        }

        // The largest unit in which the value is at least 1.
        private Unit Fitting(double value) => Array.FindLast(units, unit => value / unit.Factor >= 1) ?? usual;
    }
}
