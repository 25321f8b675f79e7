using Gate.Core.Configuration;

namespace Gate.Cli.Checking.Whole;

/// <summary>Makes the sides of suites that are measured in whole processes.</summary>
internal static class WholeSides
{
    /// <summary>The side of a suite in a checkout; null when the checkout has nothing of it.</summary>
    public static async Task<IWholeSide?> Build(Place place, SideCheckout checkout, Suite suite, CancellationToken cancel) =>
        suite.Go is not null ? await GoSide.Build(place, checkout, suite, cancel)
        : await CommandSide.Find(place, checkout, suite, cancel);
}
