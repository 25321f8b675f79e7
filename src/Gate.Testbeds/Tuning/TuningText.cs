using System.Globalization;
using System.Text;

namespace Gate.Testbeds.Tuning;

/// <summary>Tuning in words, for a terminal.</summary>
public static class TuningText
{
    /// <summary>What will be changed, and what cannot be.</summary>
    public static string Of(TuningPlan plan)
    {
        var text = new StringBuilder();
        text.Append(plan.Changes.Count == 0 ? "Nothing to change: what can be tuned here is as it should be.\n" : $"To be changed ({Count(plan.Changes.Count, "setting")}):\n");
        foreach (var change in plan.Changes) text.Append(CultureInfo.InvariantCulture, $"  {change.Path}: {change.From} → {change.To} ({change.Why})\n");
        if (plan.Unavailable.Count > 0) text.Append("Not to be tuned here:\n");
        foreach (var gap in plan.Unavailable) text.Append(CultureInfo.InvariantCulture, $"  {gap.What}: {gap.Why}\n");
        return text.ToString();
    }

    /// <summary>What became of it, with the commands where the rights are missing.</summary>
    public static string Of(TuningReport report)
    {
        if (report.LacksRights) return Commands(report);
        if (report.Results.Count == 0) return "Nothing to do.\n";
        var text = new StringBuilder();
        foreach (var result in report.Results) text.Append(CultureInfo.InvariantCulture, $"  {result}\n");
        text.Append(Summary(report)).Append('\n');
        return text.ToString();
    }

    // Nothing but what a shell understands, so that the whole can be copied.
    private static string Commands(TuningReport report)
    {
        if (report.Commands.Count == 0) return "";
        var text = new StringBuilder().Append("# By hand:\n").AppendJoin('\n', report.Commands).Append('\n');
        if (report.UndoCommands.Count > 0) text.Append("# To undo that:\n").AppendJoin('\n', report.UndoCommands).Append('\n');
        return text.ToString();
    }

    private static string Summary(TuningReport report)
    {
        var changed = report.Results.Count(result => result.Effect is TuningEffect.Changed);
        var restored = report.Results.Count(result => result.Effect is TuningEffect.Restored);
        var failed = report.Results.Count(result => result.IsFailure);
        string[] parts =
        [
            changed > 0 ? $"{Count(changed, "setting")} changed, `dotnet gate testbed tune --undo` takes that back" : "",
            restored > 0 ? $"{Count(restored, "setting")} restored" : "",
            failed > 0 ? Count(failed, "problem") : "",
        ];
        var said = string.Join("; ", parts.Where(part => part.Length > 0));
        return said.Length > 0 ? $"{said}." : "Nothing had to be changed.";
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
