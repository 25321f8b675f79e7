using System.Globalization;
using Gate.Core.Analysing;
using Gate.Core.Profiling;

namespace Gate.Reports.Analyses;

/// <summary>Shares of profiles as they are read.</summary>
internal static class Shares
{
    // Both bounds together hold in 95 % of profiles.
    private const double Level = 0.025;
    private const int Listed = 3;

    /// <summary>"48.1 % (35 … 61 %)"; without bounds where nothing scatters or the profile does not tell.</summary>
    public static string Bounded(Cost part, Cost total)
    {
        var share = Percent(part.ShareOf(total));
        if (double.IsNaN(part.Variance) || double.IsNaN(total.Variance)) return share;
        var bounds = part.BoundsOfShare(total, Level);
        return bounds.Upper - bounds.Lower < 0.001 ? share : string.Create(CultureInfo.InvariantCulture, $"{share} ({bounds.Lower * 100:0.#} … {bounds.Upper * 100:0.#} %)");
    }

    /// <summary>"48.1 %".</summary>
    public static string Percent(double share) =>
        share is > 0 and < 0.0005 ? "< 0.1 %" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    /// <summary>What a benchmark is about, in the profiles: "0.3 % of alloc_space, 1.2 % of cpu with calls", "not in the profile", "not known".</summary>
    public static string Of(Impact impact)
    {
        if (impact.Found.Length == 0) return "not known";
        if (impact.IsInNone) return "not in the profile";
        var shares = impact.Shares
            .Where(share => share.Cumulative.Value > 0)
            .OrderByDescending(share => share.Cumulative.ShareOf(share.Total))
            .Take(Listed)
            .Select(share => $"{Percent(share.Cumulative.ShareOf(share.Total))} of {share.SampleType}, {Percent(share.Flat.ShareOf(share.Total))} of it its own");
        return string.Join("; ", shares) is { Length: > 0 } text ? text : "nothing of any sample type";
    }
}
