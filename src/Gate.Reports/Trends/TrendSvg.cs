using System.Globalization;
using System.Net;
using System.Text;
using Gate.Core.Trending;
using Gate.Reports.Wording;

namespace Gate.Reports.Trends;

/// <summary>Trends as one picture, for a README or a message: a line each with its steps, light or dark as its reader likes it. Nothing in it runs or loads.</summary>
public static class TrendSvg
{
    private const int Most = 12;
    private const int NameColumns = 78;
    private const int Width = 760;
    private const int Height = 150;
    private const int Left = 84;
    private const int Right = 16;
    private const int Top = 34;
    private const int Bottom = 28;

    private const string Style =
        "svg{background:#fff}text{font:12px system-ui,sans-serif;fill:#59636e}.name{font-weight:600;fill:#1f2328}.line{fill:none;stroke:#0969da;stroke-width:1.5}.dot{fill:#0969da}.band{fill:#0969da;opacity:.15}"
        + ".grid{stroke:#d1d9e0}.worse{stroke:#c4202b}.better{stroke:#1a7f37}.machine{stroke:#8a5a00;stroke-dasharray:3 3}text.worse{fill:#c4202b;stroke:none}text.better{fill:#1a7f37;stroke:none}text.machine{fill:#8a5a00;stroke:none}"
        + "@media(prefers-color-scheme:dark){svg{background:#0d1117}text{fill:#9198a1}.name{fill:#e6edf3}.line{stroke:#58a6ff}.dot{fill:#58a6ff}.band{fill:#58a6ff}.grid{stroke:#3d444d}"
        + ".worse{stroke:#ff7b72}.better{stroke:#3fb950}.machine{stroke:#d29922}text.worse{fill:#ff7b72}text.better{fill:#3fb950}text.machine{fill:#d29922}}";

    /// <summary>The picture: the trends with the newest steps first where there are more than twelve, and how many are left out.</summary>
    public static string Write(TrendAnswer answer)
    {
        IReadOnlyList<Trend> shown = answer.Trends.Count <= Most
            ? answer.Trends
            : [.. answer.Trends.OrderByDescending(trend => trend.Steps is [.., var last] ? last.After.Time : DateTimeOffset.MinValue).Take(Most)];
        var height = (shown.Count * Height) + 24;
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-label=\"{TrendText.Summary(answer)}\">\n<style>{Style}</style>\n");
        for (var i = 0; i < shown.Count; i++) Draw(picture, shown[i], i * Height);
        var left = answer.Trends.Count - shown.Count;
        picture.Append(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"{height - 8}\">{TrendText.Summary(answer)}{(left > 0 ? FormattableString.Invariant($" {left} are not shown.") : "")}</text>\n</svg>\n");
        return picture.ToString();
    }

    private static void Draw(StringBuilder picture, Trend trend, int y)
    {
        var scale = new Frame(trend, y);
        picture.Append(CultureInfo.InvariantCulture, $"<g>\n<text class=\"name\" x=\"10\" y=\"{y + 18}\">{Text(trend.Benchmark.DisplayName)}</text>\n<text x=\"{Width - Right}\" y=\"{y + 18}\" text-anchor=\"end\">{Text($"{trend.Metric.Name} on {trend.Testbed}, now {TrendWords.Value(trend.Points[^1].Value, trend)}")}</text>\n");
        foreach (var value in new[] { scale.Low, scale.High })
            picture.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{scale.Y(value)}\" y2=\"{scale.Y(value)}\"/><text x=\"{Left - 6}\" y=\"{scale.Y(value) + 4}\" text-anchor=\"end\">{Text(TrendWords.Value(value, trend))}</text>\n");
        picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{y + Height - 8}\">{TrendWords.Day(trend.Sessions[0])}</text><text x=\"{Width - Right}\" y=\"{y + Height - 8}\" text-anchor=\"end\">{TrendWords.Day(trend.Sessions[^1])}</text>\n");
        DrawLine(picture, trend, scale);
        foreach (var step in trend.Steps) Draw(picture, step, scale, y);
        picture.Append("</g>\n");
    }

    private static void DrawLine(StringBuilder picture, Trend trend, Frame scale)
    {
        string At(int i, double value) => string.Create(CultureInfo.InvariantCulture, $"{scale.X(trend.Sessions[i].Time)},{scale.Y(value)}");
        var every = Enumerable.Range(0, trend.Points.Count).ToList();
        var band = every.Select(i => At(i, trend.Points[i].Upper)).Concat(every.AsEnumerable().Reverse().Select(i => At(i, trend.Points[i].Lower)));
        picture.Append(CultureInfo.InvariantCulture, $"<polygon class=\"band\" points=\"{string.Join(' ', band)}\"/>\n");
        if (trend.Points.Count == 1) picture.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{scale.X(trend.Sessions[0].Time)}\" cy=\"{scale.Y(trend.Points[0].Value)}\" r=\"2.5\"/>\n");
        else picture.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line\" points=\"{string.Join(' ', every.Select(i => At(i, trend.Points[i].Value)))}\"/>\n");
    }

    private static void Draw(StringBuilder picture, TrendStep step, Frame scale, int y)
    {
        var kind = step.Cause != StepCause.Commit ? "machine" : step.IsWorse ? "worse" : "better";
        var x = scale.X(step.After.Time);
        var side = x > Width - 110 ? ("end", -4) : ("start", 4);
        picture.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{x}\" x2=\"{x}\" y1=\"{y + Top - 6}\" y2=\"{y + Height - Bottom}\"/><text class=\"{kind}\" x=\"{x + side.Item2}\" y=\"{y + Top + 4}\" text-anchor=\"{side.Item1}\">{(step.Ratio is { } ratio ? TrendWords.Percent(ratio) : step.IsWorse ? "more" : "less")}</text>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(Cells.Shorten(Visible.Prose(text), NameColumns));

    // Where times and values lie in the picture, to a tenth of a pixel.
    private sealed class Frame(Trend trend, int y)
    {
        private readonly double _start = trend.Sessions[0].Time.ToUnixTimeSeconds();
        private readonly double _span = Math.Max(1, trend.Sessions[^1].Time.ToUnixTimeSeconds() - trend.Sessions[0].Time.ToUnixTimeSeconds());

        public double Low { get; } = trend.Points.Min(point => point.Lower);

        public double High { get; } = trend.Points.Max(point => point.Upper);

        public double X(DateTimeOffset time) => Math.Round(Left + ((time.ToUnixTimeSeconds() - _start) / _span * (Width - Left - Right)), 1);

        public double Y(double value) => High > Low
            ? Math.Round(y + Height - Bottom - 6 - ((value - Low) / (High - Low) * (Height - Top - Bottom - 12)), 1)
            : y + ((Height + Top - Bottom) / 2);
    }
}
