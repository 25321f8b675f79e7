using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Gate.Reports.Wording;

namespace Gate.Reports.Html;

/// <summary>One self-contained HTML file: what it shows stands in it as data, and its policy lets nothing run or load but what it was written with.</summary>
/// <param name="Title">The title of the window and the headline.</param>
/// <param name="Kind">What the headline means: pass, warn, fail or error.</param>
internal sealed record HtmlPage(string Title, string Kind)
{
    private static readonly Lazy<string> Styles = new(() => Resource("uPlot.min.css") + Resource("page.css"));
    private static readonly Lazy<string> Charts = new(() => Resource("uPlot.iife.min.js"));
    private static readonly Lazy<string> Script = new(() => Resource("page.js"));

    /// <summary>What the page is of, as label and HTML.</summary>
    public IReadOnlyList<(string Label, string Html)> Setting { get; init; } = [];

    /// <summary>Sentences under the headline.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>The style of all pages.</summary>
    public static string Style => Styles.Value;

    /// <summary>Its hash, as a content security policy names it.</summary>
    public static string StyleHash => Hash(Styles.Value);

    /// <summary>The page around its data.</summary>
    /// <param name="json">The data, in which no "&lt;" is left.</param>
    public string Write(string json)
    {
        if (json.Contains('<', StringComparison.Ordinal)) throw new UnreachableException("JSON in a page has every < escaped.");
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {Hash(Charts.Value)} {Hash(Script.Value)}; style-src {Hash(Styles.Value)}; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Text(Title)}</title>\n<style>{Styles.Value}</style>\n</head>\n<body>\n<main>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"verdict-line {Kind}\"><h1>{Text(Title)}</h1></div>\n");
        WriteSetting(page);
        page.Append("<div class=\"tools\" id=\"tools\" role=\"search\"></div>\n<p class=\"status\" id=\"status\" role=\"status\"></p>\n");
        page.Append("<table class=\"findings\" role=\"table\" aria-label=\"Benchmarks\"><thead role=\"rowgroup\"><tr id=\"head\" role=\"row\"></tr></thead><tbody id=\"rows\" role=\"rowgroup\"></tbody></table>\n");
        page.Append("<div class=\"more\" id=\"more\" hidden><button type=\"button\" id=\"show-more\">Show 250 more</button><button type=\"button\" id=\"show-all\">Show all</button></div>\n");
        page.Append("<noscript><p>The table and the charts need JavaScript, which is in this file. Nothing is loaded from anywhere.</p></noscript>\n");
        page.Append("<footer>Written by Gate. Charts by uPlot (MIT).</footer>\n</main>\n");
        page.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"data\">{json}</script>\n<script>{Charts.Value}</script>\n<script>{Script.Value}</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>A text of anybody as HTML that shows it.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(Visible.Prose(text));

    /// <summary>A commit as HTML: a link to its page where there is one.</summary>
    public static string Commit(string commit, string commitPages) =>
        commitPages.Length > 0 && commit.Length is >= 7 and <= 64 && commit.All(char.IsAsciiHexDigit)
            ? $"<a href=\"{WebUtility.HtmlEncode(commitPages + commit)}\" rel=\"noopener noreferrer\"><code>{commit}</code></a>"
            : $"<code>{Text(commit)}</code>";

    private void WriteSetting(StringBuilder page)
    {
        if (Setting.Count > 0)
        {
            page.Append("<dl class=\"setting\">\n");
            foreach (var (label, html) in Setting) page.Append(CultureInfo.InvariantCulture, $"<dt>{Text(label)}</dt><dd>{html}</dd>\n");
            page.Append("</dl>\n");
        }

        if (Said.Count == 0) return;
        page.Append("<ul class=\"said\">\n");
        foreach (var sentence in Said) page.Append(CultureInfo.InvariantCulture, $"<li>{Text(sentence)}</li>\n");
        page.Append("</ul>\n");
    }

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // Browsers read "\r\n" as "\n" before they take the hash of a script.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
