namespace Gate.Profiles.Nettrace;

/// <summary>Methods of the runtime that allocate what their caller asks for, and nothing of their own: they are left out at the leaf of an allocation's stack,
/// so that a method's own value has its arrays, boxes and texts alike.</summary>
internal static class Allocators
{
    private static readonly string[] Beginnings =
    [
        "System.String.FastAllocateString",
        "System.String.Ctor",
        "System.GC.Allocate",
        "System.GC._Allocate",
        "System.Runtime.CompilerServices.RuntimeHelpers.",
        "System.Runtime.CompilerServices.CastHelpers.",
        "System.Runtime.CompilerServices.BoxingHelpers.",
        "System.StubHelpers.",
    ];

    /// <summary>The stack without them; unchanged when it has nothing else.</summary>
    public static IReadOnlyList<Location> Without(IReadOnlyList<Location> stack)
    {
        var first = stack.TakeWhile(IsAllocator).Count();
        return first < stack.Count ? [.. stack.Skip(first)] : stack;
    }

    private static bool IsAllocator(Location location) =>
        location.Lines is [{ Function: { } function }] && Array.Exists(Beginnings, beginning => function.Name.StartsWith(beginning, StringComparison.Ordinal));
}
