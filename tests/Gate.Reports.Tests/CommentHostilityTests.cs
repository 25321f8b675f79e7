using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Reports.Comment;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gate.Reports.Tests;

/// <summary>Comments as a Markdown renderer understands them, with more extensions than GitHub has.</summary>
public class CommentHostilityTests
{
    private const string Page = "https://github.com/shop/orders/actions/runs/7";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    private static readonly string[] OurHtml = ["<details><summary>1 unchanged</summary>", "</details>", "<!-- gate: gate -->"];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Hostile.Names.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_hostile_name_links_shows_and_mentions_nothing(int number)
    {
        var document = Markdig.Markdown.Parse(Render(number), Pipeline);

        Assert.All(document.Descendants<LinkInline>(), link => Assert.Equal((Page, false), (link.Url, link.IsImage)));
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<LinkReferenceDefinition>());
        Assert.All(document.Descendants<LiteralInline>(), literal => Assert.False(literal.Content.ToString().AsSpan().ContainsAny('@', '#'), literal.Content.ToString()));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_hostile_name_changes_nothing_of_the_page(int number)
    {
        var document = Markdig.Markdown.Parse(Render(number), Pipeline);

        Assert.Single(document.Descendants<HeadingBlock>());
        Assert.Equal(OurHtml, document.Descendants<HtmlBlock>().Select(block => block.Lines.ToString().Trim()));
        Assert.Empty(document.Descendants<CodeBlock>());
        Assert.Empty(document.Descendants<ThematicBreakBlock>());
        Assert.Equal([6, 6, 4], document.Descendants<Table>().Select(table => Assert.Single(table.OfType<TableRow>().Select(row => row.Count).Distinct())));
        Assert.All(document.Descendants<Table>(), table => Assert.Equal(2, table.Count));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_hostile_name_gives_no_line_to_the_runner_and_no_invisible_character(int number)
    {
        var text = Render(number);

        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => letter is not '\n' and not '\uFE0F' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_hostile_commit_keeps_the_comment_of_one_line_to_its_line(int number)
    {
        var report = Hostile.WithNames(Hostile.Names[number]);

        var document = Markdig.Markdown.Parse(CommentReport.Line(report, new CommentOptions("gate") { Page = Page }), Pipeline);

        Assert.IsType<ParagraphBlock>(document[0]);
        Assert.IsType<HtmlBlock>(document[1]);
        Assert.Equal(2, document.Count);
        Assert.Equal(Page, Assert.Single(document.Descendants<LinkInline>()).Url);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_hostile_name_stays_within_the_picture(int number)
    {
        var finding = Samples.Finding(Hostile.Names[number], Metric.Time, Verdict.Regression) with { Ratio = 2 };

        var text = CommentReport.Render(Samples.Of(Outcome.Fail, finding, finding with { Ratio = 40 }), new CommentOptions("gate") { Page = Page });

        var document = Markdig.Markdown.Parse(text, Pipeline);
        Assert.Equal(3, Assert.Single(document.Descendants<FencedCodeBlock>()).Lines.Count);
        Assert.Equal(["<!-- gate: gate -->"], document.Descendants<HtmlBlock>().Select(block => block.Lines.ToString().Trim()));
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal));
    }

    private static string Render(int number) =>
        CommentReport.Render(Hostile.WithNames(Hostile.Names[number]), new CommentOptions("gate") { Page = Page });
}
