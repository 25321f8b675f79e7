namespace Gate.Core.Diagnostics;

/// <summary>A mistake of the user or of the surroundings, said as one or more diagnostics; ends the command with exit code 2.</summary>
public sealed class GateException : Exception
{
    /// <summary>Creates the exception for one diagnostic.</summary>
    public GateException(Diagnostic diagnostic)
        : this([diagnostic])
    {
    }

    /// <summary>Creates the exception for several diagnostics, which are all printed.</summary>
    public GateException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Creates the exception for an error at a place.</summary>
    public GateException(Code code, string message, Location? location = null)
        : this(new Diagnostic(code, Severity.Error, message, location ?? Location.None))
    {
    }

    /// <summary>What to print.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
