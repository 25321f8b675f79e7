using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Gate.Core.Judging;

namespace Gate.Reports.Tests;

public partial class MarkdownTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Pick.From(Hostile.Names),
        Pick.WordsOf("|`\\<>@#[]()!*_~&$:/.- \n\tax1", 30),
        Gen.String[0, 40]);

    [Fact]
    public void No_name_means_anything_to_Markdown() => Names.Each(1_500, AssertInert);

    [Fact]
    public void Every_hostile_name_is_inert()
    {
        foreach (var name in Hostile.Names) AssertInert(name);
    }

    [Fact]
    public void A_row_keeps_its_cells_whatever_the_name()
    {
        foreach (var name in Hostile.Names)
        {
            var text = Render(name);

            Assert.All(text.Split('\n').Where(line => line.StartsWith("| ❌", StringComparison.Ordinal)), row => Assert.Equal(8, row.Count(letter => letter == '|')));
            Assert.All(text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)), row => Assert.Equal(6, row.Count(letter => letter == '|')));
        }
    }

    [Fact]
    public void What_fails_comes_before_what_warns_and_what_is_unchanged_is_folded()
    {
        var text = MarkdownOf(Samples.Mixed);

        Assert.StartsWith("### ❌ Gate failed: ", text, StringComparison.Ordinal);
        Assert.True(text.LastIndexOf("| ❌", StringComparison.Ordinal) < text.IndexOf("| ⚠️", StringComparison.Ordinal));
        Assert.True(text.IndexOf("<details>", StringComparison.Ordinal) < text.IndexOf("StringPool", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_sentence_has_as_code_stays_code()
    {
        const string Sentence = "about 16 would settle it (`budget.time`, `budget.launches.max`): `dotnet gate explain`.";

        var text = MarkdownOf(Samples.Of(Outcome.Fail, [Samples.Regression with { Reason = Sentence }]));

        Assert.Contains(Sentence, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_failures_fit_into_a_job_summary()
    {
        var long600 = string.Concat(Enumerable.Repeat("`|", 300));
        var findings = Enumerable.Range(0, 10_000).Select(_ => Samples.Regression with { Benchmark = new("s", long600), Reason = long600 });

        var text = MarkdownOf(Samples.Of(Outcome.Fail, [.. findings]));

        Assert.True(Encoding.UTF8.GetByteCount(text) < 1024 * 1024, $"{text.Length} characters");
        Assert.Contains("more; the JSON report has all of them.", text, StringComparison.Ordinal);
    }

    private static string MarkdownOf(Core.Reporting.Report report) => ReportFormats.ByName("markdown").Render(report, RenderOptions.Plain);

    private static string Render(string name) => MarkdownOf(Hostile.WithNames(name));

    // What is left when the code is taken away may hold only our own markup.
    private static void AssertInert(string name)
    {
        foreach (var line in Render(name).Split('\n'))
        {
            var rest = WithoutCode(line);
            rest = Ours().Replace(rest, "");
            Assert.DoesNotMatch(Dangerous(), rest);
        }
    }

    // CommonMark, section 6.1: a span ends at the next run of as many backticks as began it.
    private static string WithoutCode(string line)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            var run = Run(line, at);
            if (run == 0)
            {
                rest.Append(line[at++]);
                continue;
            }

            var end = at + run;
            while (end < line.Length && Run(line, end) != run) end += Math.Max(1, Run(line, end));
            Assert.True(end < line.Length, $"A code span of {line} does not end.");
            rest.Append('¤');
            at = end + run;
        }

        return rest.ToString();
    }

    private static int Run(string line, int at) => line.AsSpan(at).IndexOfAnyExcept('`') is var length and >= 0 ? length : line.Length - at;

    [GeneratedRegex(@"^### |^\|:-:\|.*$|^\|---.*$|\| | \||^\| |^- |\*\*[A-Za-z ]+\*\*|^</?details>|<summary>\d+ unchanged</summary>|&(#124|lt|gt|amp);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ours();

    [GeneratedRegex(@"[|`\\<>@#\[\]*_~&${}^\p{Cc}\p{Cf}]|//|www\.|gh-\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dangerous();
}
