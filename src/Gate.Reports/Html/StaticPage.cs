using System.Globalization;
using System.Text;

namespace Gate.Reports.Html;

/// <summary>A page without a script, in the style of the others; pictures beside it are all that it loads.</summary>
internal static class StaticPage
{
    /// <summary>The page.</summary>
    /// <param name="title">The title of the window and the headline.</param>
    /// <param name="body">HTML whose texts are escaped.</param>
    public static string Write(string title, string body)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {HtmlPage.StyleHash}; img-src 'self' data:; base-uri 'none'; form-action 'none'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{HtmlPage.Text(title)}</title>\n<style>{HtmlPage.Style}</style>\n</head>\n<body>\n<main>\n<h1>{HtmlPage.Text(title)}</h1>\n{body}<footer>Written by Gate.</footer>\n</main>\n</body>\n</html>\n");
        return page.ToString();
    }
}
