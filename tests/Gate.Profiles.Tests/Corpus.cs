namespace Gate.Profiles.Tests;

/// <summary>Real profiles of public projects, which are not part of this one.</summary>
internal static class Corpus
{
    public const string WhyNot = "The variable GATE_CORPUS names no folder.";

    private static readonly string Folder = Environment.GetEnvironmentVariable("GATE_CORPUS") ?? "";

    public static bool IsThere => Folder.Length > 0;

    public static string At(string path) => Path.Join(Folder, path);

    /// <summary>The profiles of pprof; the texts beside them say what they hold and are none.</summary>
    public static TheoryData<string> Profiles() => IsThere
        ?
        [
            .. Directory.EnumerateFiles(At("E_pprof"), "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".string", StringComparison.Ordinal))
                .Select(path => Path.GetRelativePath(Folder, path))
                .Order(StringComparer.Ordinal),
        ]
        : [""];
}

/// <summary>A claim about several corpus files; skipped where GATE_CORPUS names no folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.IsThere ? null! : Corpus.WhyNot;
}
