namespace Gate.Statistics.Tests.Series;

/// <summary>A claim about the corpus files; skipped where GATE_CORPUS names no folder.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GATE_CORPUS")) ? "The variable GATE_CORPUS names no folder." : null!;
}
