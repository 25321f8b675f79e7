using Gate.Reports;

namespace Gate.Cli.Output;

/// <summary>What stdout is written to.</summary>
internal static class Terminal
{
    /// <summary>The width and colours of the terminal, or those of a page when there is none.</summary>
    public static RenderOptions Of(bool noColor)
    {
        if (Console.IsOutputRedirected) return RenderOptions.Plain;
        var isColoured = !noColor && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        // A pseudo terminal may know no size and say 0.
        return new RenderOptions(Console.WindowWidth > 0 ? Console.WindowWidth : RenderOptions.Plain.Width, isColoured);
    }
}
