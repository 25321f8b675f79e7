using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>Something about the machine that whoever measures on it should know.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Found">What was found, with numbers: a whole sentence.</param>
/// <param name="Costs">What it costs: a whole sentence; empty for good news.</param>
/// <param name="Mend">The command that mends it, or a sentence where no command does; empty when nothing is to be done.</param>
public sealed record FitnessFinding(Code Code, Severity Severity, string Found, string Costs, string Mend)
{
    /// <summary>Something that usually matters.</summary>
    public static FitnessFinding Warning(Code code, string found, string costs, string mend) => new(code, Severity.Warning, found, costs, mend);

    /// <summary>Something worth knowing.</summary>
    public static FitnessFinding Note(Code code, string found, string costs, string mend) => new(code, Severity.Note, found, costs, mend);

    /// <summary>The finding as a message among others.</summary>
    public Diagnostic ToDiagnostic() => new(
        Code,
        Severity,
        string.Join(' ', ((string[])[Found, Costs, Mend.Length == 0 ? "" : $"To do: {Mend}"]).Where(part => part.Length > 0)),
        Location.None);
}
