using Gate.Core.Testbeds;

namespace Gate.Core.Trending;

/// <summary>What differs between a testbed of two times.</summary>
public static class TestbedChange
{
    /// <summary>What identifies it first, then what is only noted of both: "runtime: .NET 9 → .NET 10".</summary>
    public static IReadOnlyList<string> Of(Testbed before, Testbed after) =>
    [
        .. before.DifferencesTo(after),
        .. before.Notes
            .Where(note => after.Notes.TryGetValue(note.Key, out var later) && !string.Equals(note.Value, later, StringComparison.Ordinal))
            .OrderBy(note => note.Key, StringComparer.Ordinal)
            .Select(note => $"{note.Key}: {note.Value} → {after.Notes[note.Key]}"),
    ];
}
