namespace Gate.Adapters.Tests;

/// <summary>A claim about the corpus files; skipped where GATE_CORPUS names no folder.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.IsThere ? null! : Corpus.WhyNot;
}

/// <summary>A claim about several corpus files; skipped where GATE_CORPUS names no folder.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.IsThere ? null! : Corpus.WhyNot;
}
