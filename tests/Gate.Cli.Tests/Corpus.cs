namespace Gate.Cli.Tests;

/// <summary>Real files of public projects, which are not part of this one.</summary>
internal static class Corpus
{
    public const string WhyNot = "The variable GATE_CORPUS names no folder.";

    private static readonly string Folder = Environment.GetEnvironmentVariable("GATE_CORPUS") ?? "";

    public static bool IsThere => Folder.Length > 0;

    public static string At(string path) => Path.Join(Folder, path);
}

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
