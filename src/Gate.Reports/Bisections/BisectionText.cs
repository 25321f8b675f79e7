using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gate.Core.Bisecting;
using Gate.Core.Reporting;
using Gate.Reports.Wording;

namespace Gate.Reports.Bisections;

/// <summary>What a bisection answers, for people: every commit that was asked, the one that is left, and how sure that is.</summary>
public static class BisectionText
{
    /// <summary>The text.</summary>
    /// <param name="title">What was searched for: "Orders.Parse, time, v1.0 … main".</param>
    /// <param name="search">The search at its end.</param>
    /// <param name="described">What a commit is called.</param>
    public static string Write(string title, Bisection search, Func<string, string> described)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Visible.Prose(title)}\n\n");
        foreach (var step in search.Steps)
            text.Append(CultureInfo.InvariantCulture, $"  {Sign(step.Answer)} {Visible.Prose(described(step.Commit))}\n      {Visible.Prose(step.Why)}\n");
        text.Append('\n');
        WriteSuspects(text, search.Suspects, described);
        var answers = search.Steps.Count(step => step.Answer != BisectAnswer.Skipped);
        text.Append(CultureInfo.InvariantCulture, $"{answers} {(answers == 1 ? "answer" : "answers")}; the chance that any is wrong is at most {Readable.Number(search.Spent * 100)} %, if one step lies between the two ends.\n");
        return text.ToString();
    }

    private static void WriteSuspects(StringBuilder text, IReadOnlyList<string> suspects, Func<string, string> described)
    {
        if (suspects is [var only])
        {
            text.Append(CultureInfo.InvariantCulture, $"{Visible.Prose(described(only))} made it worse.\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"One of these {suspects.Count} commits made it worse; those before the last could not be told:\n");
        foreach (var suspect in suspects) text.Append(CultureInfo.InvariantCulture, $"  {Visible.Prose(described(suspect))}\n");
    }

    private static char Sign(BisectAnswer answer) => answer switch
    {
        BisectAnswer.Good => '✓',
        BisectAnswer.Bad => '✗',
        BisectAnswer.Skipped => '–',
        _ => throw new UnreachableException(),
    };
}
