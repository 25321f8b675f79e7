namespace Gate.Profiles.Naming;

/// <summary>Short names of functions, as pprof shows them: C++ without parameters and template arguments, Go and Java as they are.
/// Names that are still mangled stay so.</summary>
internal static class FunctionNames
{
    private static readonly char[] CPlusPlus = ['<', '>', '[', ']'];

    /// <summary>The profile with short names.</summary>
    public static Profile Shorten(Profile profile)
    {
        var functions = new Dictionary<CodeFunction, CodeFunction>();
        return Frames.Replace(profile, location => location.Lines.Any(line => line.Function is not null) ? location.With([.. location.Lines.Select(Short)]) : location);

        Line Short(Line line)
        {
            if (line.Function is not { } function) return line;
            if (!functions.TryGetValue(function, out var known)) functions.Add(function, known = function with { Name = NameOf(function) });
            return line with { Function = known };
        }
    }

    private static string NameOf(CodeFunction function) =>
        function.Name.Length > 0 && !string.Equals(function.Name, function.SystemName, StringComparison.Ordinal) ? function.Name
        : IsCPlusPlus(function.SystemName) ? Without(Without(function.SystemName, '(', ')'), '<', '>')
        : function.SystemName;

    // Java has class.<init>, and Go has pkg.(*Type[…]).Method.
    private static bool IsCPlusPlus(string name) =>
        !name.Contains(".<", StringComparison.Ordinal) && !name.Contains("]).", StringComparison.Ordinal)
        && (name.IndexOfAny(CPlusPlus) >= 0 || name.Contains("::", StringComparison.Ordinal));

    // Leaves out what stands in brackets; a name whose brackets do not match ends the work where it is.
    private static string Without(string name, char open, char close)
    {
        var depth = 0;
        var first = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == open && ++depth == 1) first = i;
            if (name[i] != close) continue;
            if (--depth < 0) return name;
            if (depth != 0) continue;
            name = name.Remove(first, i + 1 - first);
            i = first - 1;
        }

        return name;
    }
}
