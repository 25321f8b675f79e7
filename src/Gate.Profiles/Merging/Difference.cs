using Gate.Core.Diagnostics;
using Gate.Profiles.Measuring;

namespace Gate.Profiles.Merging;

/// <summary>One profile less another, as `go tool pprof -diff_base` subtracts them: the samples of the base become negative and are marked as the base's,
/// so that percentages are of the base's total.</summary>
internal static class Difference
{
    /// <summary>The difference, with values of both brought to the finer unit.</summary>
    /// <exception cref="GateException">GATE2109: the profiles hold different sample types.</exception>
    public static Profile Of(Profile baseline, Profile candidate)
    {
        if (baseline.SampleTypes.Count != candidate.SampleTypes.Count || !baseline.SampleTypes.Zip(candidate.SampleTypes).All(pair => AreAlike(pair.First, pair.Second)))
            throw Differ(baseline.SampleTypes, candidate.SampleTypes);
        if (!AreAlike(baseline.PeriodType, candidate.PeriodType)) throw Differ([baseline.PeriodType], [candidate.PeriodType]);

        var types = candidate.SampleTypes.Zip(baseline.SampleTypes, Finer).ToList();
        var period = Finer(candidate.PeriodType, baseline.PeriodType);
        var negated = Scaled(baseline, types, period, -1);
        return Merger.Merge([Scaled(candidate, types, period, 1), negated with { Samples = [.. negated.Samples.Select(sample => sample.AsBase())] }]);
    }

    private static Profile Scaled(Profile profile, IReadOnlyList<SampleType> types, SampleType period, int sign)
    {
        var factors = profile.SampleTypes.Zip(types, (own, common) => Units.Convert(1, own.Unit, common.Unit).Value).ToList();
        return profile with
        {
            SampleTypes = types,
            PeriodType = period,
            Period = (long)Units.Convert(profile.Period, profile.PeriodType.Unit, period.Unit).Value,
            Samples = [.. profile.Samples.Select(sample => new Sample(sample.Stack, [.. sample.Values.Zip(factors, (value, factor) => Times(value, sign * factor))], sample.Labels))],
        };
    }

    private static long Times(long value, double factor) => factor == 1 ? value : (long)Math.Round(value * factor, MidpointRounding.AwayFromZero);

    private static SampleType Finer(SampleType first, SampleType second) =>
        Units.Convert(1, second.Unit, first.Unit).Value < 1 ? second : first;

    // pprof takes "allocation" and "allocations" for the same.
    private static bool AreAlike(SampleType first, SampleType second) =>
        string.Equals(Singular(first.Name), Singular(second.Name), StringComparison.Ordinal)
        && (string.Equals(first.Unit, second.Unit, StringComparison.Ordinal) || Units.AreConvertible(first.Unit, second.Unit));

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;

    private static GateException Differ(IReadOnlyList<SampleType> baseline, IReadOnlyList<SampleType> candidate) =>
        new(Codes.ProfilesDiffer, $"the base holds {Listed(baseline)}, the other {Listed(candidate)}.");

    private static string Listed(IReadOnlyList<SampleType> types) => string.Join(", ", types.Select(type => $"{type.Name}/{type.Unit}"));
}
