using Gate.Core.Diagnostics;

namespace Gate.Adapters.Joining;

/// <summary>How reading one file ended: with a reading, refused with errors, or skipped.</summary>
/// <param name="Adapter">Who read it; null when nobody did.</param>
/// <param name="Reading">What it said; null when it was refused or skipped.</param>
/// <param name="Errors">Why it was refused; empty when it was not.</param>
internal sealed record FileOutcome(IAdapter? Adapter, FileReading? Reading, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>A file of a folder that holds no results.</summary>
    public static readonly FileOutcome Skipped = new(null, null, []);

    /// <summary>A file that was read.</summary>
    public static FileOutcome Of(IAdapter adapter, FileReading reading) => new(adapter, reading, []);

    /// <summary>A file that could not be read or trusted.</summary>
    public static FileOutcome Refused(IReadOnlyList<Diagnostic> errors) => new(null, null, errors);
}
