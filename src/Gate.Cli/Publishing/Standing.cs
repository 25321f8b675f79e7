using Gate.Cli.Checking;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.GitHub.Publishing;

namespace Gate.Cli.Publishing;

/// <summary>What a judgement is worth, and what its reader is told about that.</summary>
/// <param name="IsTrusted">Whether it may make a check succeed.</param>
/// <param name="Notices">What the reader has to know before anything else, in Gate's own words.</param>
/// <param name="Said">The same for the log.</param>
internal sealed record Standing(bool IsTrusted, IReadOnlyList<string> Notices, IReadOnlyList<Diagnostic> Said)
{
    private const string OfAFork = "A fork measured these numbers. They do not open the gate: somebody of this repository has to look, or the merge queue measures again.";

    /// <summary>Nothing speaks against it.</summary>
    public static readonly Standing Trusted = new(IsTrusted: true, [], []);

    /// <summary>All notices in one paragraph; empty when there are none.</summary>
    public string Notice => string.Join(' ', Notices);

    /// <summary>What a judgement is worth.</summary>
    public static async Task<Standing> Of(Target target, IGround ground, JudgedFile judged, CancellationToken cancel)
    {
        var doubts = await ground.Doubts(judged, cancel);
        var isForeign = target.Happened.IsOfFork && ground.Settings.Forks != Forks.Trust;
        return new Standing(
            !isForeign && doubts.Count == 0,
            [.. isForeign ? [OfAFork] : Array.Empty<string>(), .. doubts.Concat(ground.Notes).Select(diagnostic => diagnostic.Message)],
            [.. isForeign ? [Diagnostic.Note(Codes.ForkDistrusted, "A fork measured these numbers, so they make no check succeed.")] : Array.Empty<Diagnostic>(), .. doubts, .. ground.Notes]);
    }
}
