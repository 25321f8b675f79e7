using Gate.Core.Diagnostics;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

/// <summary>What was found on a machine.</summary>
internal static class Found
{
    public static IReadOnlyList<FitnessFinding> On(MachineState state, params int[] pinned) =>
        FitnessFindings.Of(state, new FitnessOptions { PinnedCores = pinned });

    /// <summary>"GATE8000 GATE8004", in the order in which they are told.</summary>
    public static string Ids(IReadOnlyList<FitnessFinding> findings) => string.Join(' ', findings.Select(finding => finding.Code.Id));

    public static FitnessFinding Only(Code code, IReadOnlyList<FitnessFinding> findings) => Assert.Single(findings, finding => finding.Code == code);

    public static void None(Code code, IReadOnlyList<FitnessFinding> findings) => Assert.DoesNotContain(findings, finding => finding.Code == code);
}
