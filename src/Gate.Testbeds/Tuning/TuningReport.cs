using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Tuning;

/// <summary>What tuning, or undoing it, did to a machine.</summary>
/// <param name="Results">Every setting that it came to, in order.</param>
public sealed record TuningReport(IReadOnlyList<TuningResult> Results)
{
    /// <summary>There was nothing to do.</summary>
    public static readonly TuningReport Nothing = new([]);

    /// <summary>What the rights were missing for, when nothing was done for lack of them; empty otherwise.</summary>
    public string Denied { get; init; } = "";

    /// <summary>What to type instead, when nothing was done for lack of rights.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>What to type to undo that.</summary>
    public IReadOnlyList<string> UndoCommands { get; init; } = [];

    /// <summary>Whether nothing was done because this process may not.</summary>
    public bool LacksRights => Denied.Length > 0;

    /// <summary>Whether all is as it was to be.</summary>
    public bool IsComplete => !LacksRights && !Results.Any(result => result.IsFailure);

    /// <summary>What a reader should know.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        LacksRights
            ? [Diagnostic.Error(Codes.TuningLacksRights, $"Nothing was changed: {Denied} Run the command with sudo, or type the commands yourself.")]
            : [.. Results.SelectMany(result => result.Diagnostics)];
}
