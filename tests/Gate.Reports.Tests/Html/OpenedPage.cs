using Microsoft.Playwright;

namespace Gate.Reports.Tests.Html;

/// <summary>A page that was opened from a file of its own, with all that it complained about and asked for.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenedPage(IBrowserContext context, IPage page, string file)
    {
        _context = context;
        Page = page;
        _file = file;
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The rows that are shown.</summary>
    public ILocator Rows => Page.Locator("#rows tr.row");

    /// <summary>What the page says of its rows.</summary>
    public ILocator Status => Page.Locator("#status");

    internal static async Task<OpenedPage> Open(IBrowserContext context, string html)
    {
        var file = Path.Combine(Path.GetTempPath(), $"gate-page-{Guid.NewGuid():n}.html");
        await File.WriteAllTextAsync(file, html);
        var opened = new OpenedPage(context, await context.NewPageAsync(), file);
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    /// <summary>Nothing went to the console, no dialog came up, and nothing but the file was loaded.</summary>
    public void IsQuiet()
    {
        Assert.Empty(_complaints);
        Assert.Equal(new Uri(_file).AbsoluteUri, Assert.Single(_requests));
    }

    /// <summary>The names of the first rows.</summary>
    public async Task<IReadOnlyList<string>> Names(int count)
    {
        var names = new List<string>();
        foreach (var row in (await Rows.AllAsync()).Take(count)) names.Add(await row.Locator("td.name button").InnerTextAsync());
        return names;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
    }
}
