using System.Diagnostics;

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

/// <summary>How outcomes are called.</summary>
public static class Outcomes
{
    /// <summary>The word of an outcome; the same in every report, output and culture.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Warn => "warn",
        Outcome.Fail => "fail",
        Outcome.Error => "error",
        _ => throw new UnreachableException(),
    };
}
