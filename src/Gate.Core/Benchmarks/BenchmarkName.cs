namespace Gate.Core.Benchmarks;

/// <summary>A benchmark's full name taken apart: "Shop.Orders.Parse(N: 10)", "example.org/memory.HashBuffer/size=10".</summary>
/// <param name="Owner">The class or the package; empty where none is named.</param>
/// <param name="Segments">The method, and behind it the parts of a name of Go, which are separated by slashes.</param>
/// <param name="Parameters">What stands in parentheses, with them; empty for none.</param>
public sealed record BenchmarkName(string Owner, IReadOnlyList<string> Segments, string Parameters)
{
    /// <summary>The name without its parameters.</summary>
    public string Plain => (Owner.Length == 0 ? "" : Owner + ".") + string.Join('/', Segments);

    /// <summary>Takes a full name apart.</summary>
    public static BenchmarkName Of(string name)
    {
        var end = Parenthesis(name);
        var (plain, parameters) = (name[..end], name[end..]);
        var dot = plain.Contains('/', StringComparison.Ordinal) ? PackageDot(plain) : MemberDot(plain);
        return new BenchmarkName(dot < 0 ? "" : plain[..dot], plain[(dot + 1)..].Split('/'), parameters);
    }

    // A generic class may have parentheses among its arguments.
    private static int Parenthesis(string name)
    {
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '<') depth++;
            else if (name[i] == '>') depth--;
            else if (name[i] == '(' && depth <= 0) return i;
        }

        return name.Length;
    }

    private static int MemberDot(string plain)
    {
        var depth = 0;
        for (var i = plain.Length - 1; i >= 0; i--)
        {
            if (plain[i] == '>') depth++;
            else if (plain[i] == '<') depth--;
            else if (plain[i] == '.' && depth <= 0) return i;
        }

        return -1;
    }

    // Go's benchmarks go on with anything but a small letter behind "Benchmark", domains and versions of packages with a small letter or a digit.
    private static int PackageDot(string plain)
    {
        for (var i = plain.IndexOf('.', StringComparison.Ordinal); i >= 0 && i < plain.Length - 1; i = plain.IndexOf('.', i + 1))
            if (!char.IsLower(plain[i + 1]) && !char.IsAsciiDigit(plain[i + 1])) return i;
        return -1;
    }
}
