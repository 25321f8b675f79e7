using System.Globalization;

namespace Gate.Core.Diagnostics;

/// <summary>Where in a file something was found. Lines and columns count from 1; 0 means unknown.</summary>
public sealed record Location(string File, int Line = 0, int Column = 0)
{
    /// <summary>No place.</summary>
    public static readonly Location None = new("");

    /// <summary>"file(line,column)", the form that MSBuild and editors understand; "file" alone without a line.</summary>
    public override string ToString() =>
        Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
