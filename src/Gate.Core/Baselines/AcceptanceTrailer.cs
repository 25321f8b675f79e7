using Gate.Core.Benchmarks;
using Gate.Core.Recording;

namespace Gate.Core.Baselines;

/// <summary>A line `Gate-Accept: BENCHMARK METRIC reason` at the end of a commit's message.</summary>
/// <param name="Text">What stands behind the colon.</param>
/// <param name="By">The commit's author.</param>
public sealed record AcceptanceTrailer(string Text, string By)
{
    /// <summary>The name of the trailer.</summary>
    public const string Key = "Gate-Accept";

    /// <summary>The trailers of a message, as git finds them: in its last paragraph, which is not its first; a line that begins with a blank goes on with the one before.</summary>
    /// <param name="message">The message of a commit.</param>
    /// <param name="author">The commit's author.</param>
    public static IReadOnlyList<AcceptanceTrailer> In(string message, string author)
    {
        var paragraphs = message.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (paragraphs.Length < 2) return [];
        var lines = paragraphs[^1].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n');
        return
        [
            .. lines
                .Where(line => line.StartsWith(Key + ":", StringComparison.OrdinalIgnoreCase))
                .Select(line => new AcceptanceTrailer(string.Join(' ', line[(Key.Length + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), author)),
        ];
    }

    /// <summary>What it accepts of a family: the benchmark and metric that it names, whatever the size of the regression. Empty when it names none of them,
    /// or gives no reason. A name holds whatever a parameter holds, so the family says where it ends.</summary>
    public IReadOnlyList<Acceptance> Of(IReadOnlyList<FamilyMember> family) =>
    [
        .. family
            .SelectMany(member => member.Metrics.Select(metric => (member.Benchmark, Metric: metric.Name, Reason: ReasonFor(member.Benchmark, metric.Name))))
            .Where(named => named.Reason.Length > 0)
            .Select(named => new Acceptance(named.Benchmark, named.Metric, double.PositiveInfinity, By, named.Reason, DateOnly.MaxValue)),
    ];

    private string ReasonFor(BenchmarkId benchmark, string metric)
    {
        foreach (var name in new[] { benchmark.Name, benchmark.DisplayName })
        {
            var start = $"{name} {metric} ";
            if (Text.StartsWith(start, StringComparison.Ordinal)) return Text[start.Length..].Trim();
        }

        return "";
    }
}
