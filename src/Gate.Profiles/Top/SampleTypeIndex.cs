using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Top;

/// <summary>Which of a profile's sample types is meant.</summary>
internal static class SampleTypeIndex
{
    private const string InUse = "inuse_";

    /// <summary>Its place among the sample types; asked for by name or number, or the profile's own choice.</summary>
    /// <exception cref="GateException">GATE2108: there is no such sample type.</exception>
    public static int Find(Profile profile, string asked)
    {
        var names = profile.SampleTypes.Select(type => type.Name).ToList();
        if (asked.Length == 0) return names.IndexOf(profile.DefaultSampleType) is >= 0 and var own ? own : names.Count - 1;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < names.Count) return index;
        // Older profiles say "space" for what is in use.
        var plain = asked.StartsWith(InUse, StringComparison.Ordinal) ? asked[InUse.Length..] : asked;
        var found = names.FindIndex(name => string.Equals(name, asked, StringComparison.Ordinal) || string.Equals(name, plain, StringComparison.Ordinal));
        return found >= 0 ? found : throw new GateException(Codes.SampleTypeUnknown, $"'{asked}' is none of the profile's sample types: {string.Join(", ", names)}.");
    }
}
