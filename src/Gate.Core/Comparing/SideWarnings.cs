using Gate.Core.Benchmarks;

namespace Gate.Core.Comparing;

/// <summary>The warnings of one side's benchmarks, each with the side's name before it.
/// Thousands of benchmarks share a few sentences, so the text of each is made and held once.</summary>
internal sealed class SideWarnings(string side)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The warnings of a benchmark; none where the side does not have it.</summary>
    public IEnumerable<string> Of(Benchmark? benchmark) => (benchmark?.Warnings ?? []).Select(TextOf);

    private string TextOf(string warning) =>
        _texts.TryGetValue(warning, out var known) ? known : _texts[warning] = $"{side}: {warning}";
}
