namespace Gate.Profiles.Naming;

/// <summary>Changes the places of a profile, each once.</summary>
internal static class Frames
{
    /// <summary>The profile with every place replaced.</summary>
    public static Profile Replace(Profile profile, Func<Location, Location> replacement)
    {
        var known = new Dictionary<Location, Location>(ReferenceEqualityComparer.Instance);
        return profile with { Samples = [.. profile.Samples.Select(sample => new Sample([.. sample.Stack.Select(Find)], sample.Values, sample.Labels))] };

        Location Find(Location location)
        {
            if (!known.TryGetValue(location, out var found)) known.Add(location, found = replacement(location));
            return found;
        }
    }
}
