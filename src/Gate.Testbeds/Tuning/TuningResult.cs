using System.Diagnostics;
using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tuning;

/// <summary>What became of one setting.</summary>
/// <param name="Path">The kernel's file.</param>
/// <param name="Effect">In a word.</param>
/// <param name="Sentence">In a sentence, without the path.</param>
public sealed record TuningResult(string Path, TuningEffect Effect, string Sentence)
{
    /// <summary>Whether tuning or undoing did not do here what it was to do.</summary>
    public bool IsFailure => Effect is TuningEffect.NotTaken or TuningEffect.NotRestored or TuningEffect.Damaged;

    /// <summary>What a reader should know of it; nothing when all went well.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Effect switch
    {
        TuningEffect.NotTaken => [Diagnostic.Warning(Codes.TuningNotTaken, ToString())],
        TuningEffect.NotRestored => [Diagnostic.Error(Codes.TuningNotRestored, ToString())],
        TuningEffect.Damaged => [Diagnostic.Error(Codes.TuningJournalDamaged, ToString())],
        TuningEffect.Refused => [Diagnostic.Note(Codes.TuningInterruptStays, ToString())],
        TuningEffect.LeftAlone => [Diagnostic.Note(Codes.TuningLeftAlone, ToString())],
        TuningEffect.Unneeded or TuningEffect.Changed or TuningEffect.Restored => [],
        _ => throw new UnreachableException(),
    };

    /// <summary>"/sys/…/online: changed from 1 to 0."</summary>
    public override string ToString() => $"{Path}: {Sentence}";
}
