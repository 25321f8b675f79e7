using Gate.Adapters.Files;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Adapters.Joining;

/// <summary>What several files agree on about the machine, and a warning where they do not.</summary>
internal sealed record TestbedAgreement(Testbed Testbed, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The agreement of these testbeds; unknown where there is none.</summary>
    public static TestbedAgreement Of(IReadOnlyList<Testbed> testbeds)
    {
        var identity = Said(testbeds.Select(testbed => testbed.Identity));
        var notes = Said(testbeds.Select(testbed => testbed.Notes));
        return new(new("", Agreed(identity), Agreed(notes)), [.. identity.Where(said => said.Value.Count > 1).Select(Warn)]);
    }

    private static SortedDictionary<string, SortedSet<string>> Said(IEnumerable<IReadOnlyDictionary<string, string>> facts)
    {
        var said = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in facts.SelectMany(fact => fact))
        {
            if (!said.TryGetValue(key, out var values)) said[key] = values = new(StringComparer.Ordinal);
            values.Add(value);
        }

        return said;
    }

    private static Dictionary<string, string> Agreed(SortedDictionary<string, SortedSet<string>> said) =>
        said.Where(fact => fact.Value.Count == 1).ToDictionary(fact => fact.Key, fact => fact.Value.First(), StringComparer.Ordinal);

    private static Diagnostic Warn(KeyValuePair<string, SortedSet<string>> said) => Diagnostic.Warning(Codes.InputTestbedsDisagree,
        $"the results name more than one {said.Key}: {Excerpt.Of(string.Join("; ", said.Value))}. Read results of one machine at a time.");
}
