using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;
using Gate.Testbeds;

namespace Gate.Cli.Checking;

/// <summary>A testbed's name that was given to a machine on purpose: it stands for that one and its like, and for no other.</summary>
internal static class GivenName
{
    /// <summary>Gives a name to this machine. Tells the file that says so; empty when it already was this machine's.</summary>
    /// <exception cref="GateException">The name is another machine's, or cannot name a folder.</exception>
    public static string Give(Place place, string name)
    {
        var machine = Probe.Describe(name);
        var isGiven = place.Fingerprints.TryRead(name, out var owner);
        Refuse(name, Differences([.. isGiven ? [owner!] : Array.Empty<Testbed>(), .. Stored(place, name)], machine));
        return isGiven ? "" : place.Fingerprints.Write(machine);
    }

    /// <summary>How this machine differs from the one that its testbed's name was given to; empty when the name was given to none.</summary>
    public static IReadOnlyList<string> Differences(Place place) =>
        place.Fingerprints.TryRead(place.Testbed.Name, out var owner) ? owner.DifferencesTo(place.Testbed) : [];

    /// <summary>Refuses to store under a name that was given to another machine.</summary>
    /// <exception cref="GateException">It was.</exception>
    public static void Require(Place place) => Refuse(place.Testbed.Name, Differences(place));

    /// <summary>Why a name is not this machine's.</summary>
    public static string Reason(string name, IReadOnlyList<string> differences) =>
        $"The testbed name {name} is another machine's ({string.Join(", ", differences)}). Choose another name for this one, or remove baselines/{name} when that machine is gone.";

    private static void Refuse(string name, IReadOnlyList<string> differences)
    {
        if (differences.Count > 0) throw new GateException(Codes.NameTaken, Reason(name, differences));
    }

    private static IReadOnlyList<string> Differences(IReadOnlyList<Testbed> owners, Testbed machine) =>
        [.. owners.SelectMany(owner => owner.DifferencesTo(machine)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Testbed> Stored(Place place, string name) => place.Store.List()
        .Where(file => string.Equals(file.Testbed, name, StringComparison.Ordinal))
        .Select(file => place.Store.TryRead(file.Testbed, file.Suite, out var baseline) ? baseline.Testbed : Testbed.Unknown);
}
