namespace Gate.Core.Configuration;

/// <summary>How a number of the machine is to stand to the number that is asked for.</summary>
public enum Relation
{
    /// <summary>The same.</summary>
    Equal = 0,

    /// <summary>As much or more: ">=".</summary>
    AtLeast = 1,

    /// <summary>As much or less: "&lt;=".</summary>
    AtMost = 2,
}
