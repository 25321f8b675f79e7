using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Running.Building;

/// <summary>One project to build at one place.</summary>
public sealed record BuildRequest
{
    /// <summary>The suite: its project, and its framework where it names one.</summary>
    public required Suite Suite { get; init; }

    /// <summary>Which side it is built for.</summary>
    public required Side Side { get; init; }

    /// <summary>The folder of gate.yml in this checkout; the suite's project is relative to it.</summary>
    public required string Root { get; init; }

    /// <summary>The top of this checkout; source paths under it are embedded the same whatever the checkout is called.</summary>
    public required string Checkout { get; init; }

    /// <summary>A folder of Gate's own for this build alone; kept, it makes the next build of the same place quick.</summary>
    public required string Output { get; init; }

    /// <summary>The longest that the build may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(15);

    internal string SideName => Side switch
    {
        Side.Baseline => "the base",
        Side.Candidate => "the candidate",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
