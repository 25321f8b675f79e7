namespace Gate.Core.Diagnostics;

/// <summary>A coded message: where, what was found, what was expected, what to do.</summary>
public sealed record Diagnostic(Code Code, Severity Severity, string Message, Location Location)
{
    /// <summary>An error that belongs to no file.</summary>
    public static Diagnostic Error(Code code, string message) => new(code, Severity.Error, message, Location.None);

    /// <summary>A warning that belongs to no file.</summary>
    public static Diagnostic Warning(Code code, string message) => new(code, Severity.Warning, message, Location.None);

    /// <summary>A note that belongs to no file.</summary>
    public static Diagnostic Note(Code code, string message) => new(code, Severity.Note, message, Location.None);

    /// <summary>"gate.yml(14,7): error GATE1004: …": the form that MSBuild parses into build errors.</summary>
    public override string ToString()
    {
        var where = Location.File.Length == 0 ? "" : $"{Location}: ";
        return $"{where}{Word} {Code.Id}: {Message}";
    }

    private string Word => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "info",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
