using System.Reflection;

namespace Gate.Core.Diagnostics;

/// <summary>Every diagnostic of Gate, one place a code. The first digit says the room:
/// 1 configuration, 2 result files and profiles, 3 checkout and build, 4 running, 5 baselines, 6 judging, 7 reports, 8 testbed, 9 command line.</summary>
public static partial class Codes
{
    // Read when first asked for: the fields of the other parts of this class are initialised after this one.
    private static readonly Lazy<IReadOnlyList<Code>> Found = new(() =>
    [
        .. typeof(Codes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Code>()
            .OrderBy(code => code.Id, StringComparer.Ordinal),
    ]);

    /// <summary>All codes in the order of their numbers.</summary>
    public static IReadOnlyList<Code> All => Found.Value;
}
