using Microsoft.Playwright;

namespace Gate.Reports.Tests.Html;

/// <summary>Chromium without a window, started by the first test that needs it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it is; empty where it is not installed.</summary>
    public static string Executable { get; } =
        (Environment.GetEnvironmentVariable("GATE_CHROMIUM") is { Length: > 0 } named ? [named] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")))
        .FirstOrDefault(File.Exists, "");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page from a file, and keeps what it says and asks for.</summary>
    public async Task<OpenedPage> Open(string html, BrowserNewContextOptions options)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        var context = await _browser.NewContextAsync(options);
        return await OpenedPage.Open(context, html);
    }
}
