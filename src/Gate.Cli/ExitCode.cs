using System.Diagnostics;
using Gate.Core.Judging;

namespace Gate.Cli;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>Pass, warnings included.</summary>
    public const int Pass = 0;

    /// <summary>The gate failed.</summary>
    public const int Fail = 1;

    /// <summary>Gate could not judge.</summary>
    public const int CannotJudge = 2;

    /// <summary>Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code of an outcome.</summary>
    public static int Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass or Outcome.Warn => Pass,
        Outcome.Fail => Fail,
        Outcome.Error => CannotJudge,
        _ => throw new UnreachableException(),
    };
}
