namespace Gate.Core.Judging;

/// <summary>What a finding, or a whole report, leads to; the greatest wins.</summary>
public enum Outcome
{
    /// <summary>Nothing to do.</summary>
    Pass = 0,

    /// <summary>Worth a look; does not fail.</summary>
    Warn = 1,

    /// <summary>The gate is shut: exit code 1.</summary>
    Fail = 2,

    /// <summary>Gate could not judge: exit code 2.</summary>
    Error = 3,
}
