namespace Gate.Core.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Gate cannot judge: exit code 2.</summary>
    Error = 0,

    /// <summary>Judged, with a doubt that the reader should know.</summary>
    Warning = 1,

    /// <summary>Worth knowing.</summary>
    Note = 2,
}
