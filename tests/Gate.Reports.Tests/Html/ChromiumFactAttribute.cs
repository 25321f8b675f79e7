namespace Gate.Reports.Tests.Html;

/// <summary>A claim about a page in a browser: needs Debian's chromium, or the one that GATE_CHROMIUM names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Browser.Executable.Length > 0 ? null : "Needs chromium.";
}
