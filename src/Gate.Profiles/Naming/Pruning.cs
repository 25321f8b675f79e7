using System.Text.RegularExpressions;

namespace Gate.Profiles.Naming;

/// <summary>Cuts off the frames that a profile calls uninteresting, such as those of the allocator below the code that allocates.</summary>
internal static partial class Pruning
{
    // Somebody else wrote the expression: it must not take exponential time.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The profile without them; unchanged when it names none, or its expressions are none.</summary>
    public static Profile Prune(Profile profile)
    {
        if (profile.DropFrames.Length == 0 || Compile(profile.DropFrames) is not { } drop) return profile;
        var keep = profile.KeepFrames.Length == 0 ? null : Compile(profile.KeepFrames);
        return profile.KeepFrames.Length > 0 && keep is null ? profile : Prune(profile, name => drop.IsMatch(name) && keep?.IsMatch(name) != true);
    }

    private static Regex? Compile(string expression)
    {
        try
        {
            return new Regex($@"^({expression})\z", Options);
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Profile Prune(Profile profile, Func<string, bool> isDropped)
    {
        var cuts = new Dictionary<Location, Cut>(ReferenceEqualityComparer.Instance);
        return profile with { Samples = [.. profile.Samples.Select(sample => new Sample(Pruned(sample.Stack), sample.Values, sample.Labels))] };

        List<Location> Pruned(IReadOnlyList<Location> stack)
        {
            var found = stack.Select(Find).ToList();
            return [.. found.Skip(FirstKept(found)).Select(cut => cut.Rest)];
        }

        Cut Find(Location location)
        {
            if (!cuts.TryGetValue(location, out var cut)) cuts.Add(location, cut = Cut.Of(location, isDropped));
            return cut;
        }
    }

    // From the root on: nothing is cut before the first frame that is the user's.
    private static int FirstKept(List<Cut> stack)
    {
        var hasUser = false;
        for (var i = stack.Count - 1; i >= 0; i--)
        {
            if (!stack[i].IsDropped) hasUser = true;
            else if (hasUser) return stack[i].IsWhole ? i + 1 : i;
        }

        return 0;
    }

    private static string Plain(string name)
    {
        var function = name.StartsWith('.') ? name[1..] : name;
        var bracket = Bracket().EnumerateMatches(function);
        foreach (var match in bracket)
        {
            if (match.Length == 1) return function[..match.Index];
        }

        return function;
    }

    [GeneratedRegex(@"\(anonymous namespace\)|operator\(\)|\(", Options)]
    private static partial Regex Bracket();

    /// <summary>What is left of a place: the lines above the outermost function that is dropped.</summary>
    private readonly record struct Cut(Location Rest, bool IsDropped, bool IsWhole)
    {
        public static Cut Of(Location location, Func<string, bool> isDropped)
        {
            for (var i = location.Lines.Count - 1; i >= 0; i--)
            {
                if (location.Lines[i].Function is not { Name.Length: > 0 } function || !isDropped(Plain(function.Name))) continue;
                return i == location.Lines.Count - 1
                    ? new(location, IsDropped: true, IsWhole: true)
                    : new(location.With([.. location.Lines.Skip(i + 1)]), IsDropped: true, IsWhole: false);
            }

            return new(location, IsDropped: false, IsWhole: false);
        }
    }
}
