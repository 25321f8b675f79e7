using Gate.Core.Benchmarks;

namespace Gate.Core.Variants;

/// <summary>Finds variants by their names: HashBufferWithPool beside HashBufferStandard, Pooled beside Standard, Sum/Cached beside Sum/Plain.</summary>
internal static class VariantNames
{
    // What the plain one is called.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase) { "standard", "std", "plain", "naive", "baseline", "default", "original", "unpooled", "uncached", "unbuffered" };

    // "WithoutPool" is plain beside "WithPool".
    private static readonly HashSet<string> Negations = new(StringComparer.OrdinalIgnoreCase) { "without", "no", "non" };
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase) { "with", "using", "via", "by" };

    public static IEnumerable<VariantPair> Find(IEnumerable<Named> benchmarks) => benchmarks
        .SelectMany(benchmark => benchmark.Name.Segments.Select((_, index) => Member.Of(benchmark, index)))
        .GroupBy(member => member.Context)
        .SelectMany(Within);

    // The longest stem that fits is the nearest relative.
    private static IEnumerable<VariantPair> Within(IEnumerable<Member> group)
    {
        var members = group.ToList();
        var baselines = members.Select(member => (member.Id, Stem: StemOf(member.Words))).Where(baseline => baseline.Stem is not null).ToList();
        foreach (var member in members.Where(member => StemOf(member.Words) is null))
        {
            var fitting = baselines.Where(baseline => baseline.Stem!.Fits(member.Words)).OrderByDescending(baseline => baseline.Stem!.Words.Count).Take(2).ToList();
            if (fitting.Count == 1 || (fitting.Count == 2 && fitting[0].Stem!.Words.Count > fitting[1].Stem!.Words.Count))
                yield return new VariantPair(member.Id, fitting[0].Id, "names");
        }
    }

    private static Stem? StemOf(IReadOnlyList<string> words) =>
        words.Count >= 2 && Negations.Contains(words[^2]) ? new Stem([.. words.SkipLast(2)], words[^1])
        : words.Count >= 1 && Plain.Contains(words[^1]) ? new Stem([.. words.SkipLast(1)], "")
        : words.Count >= 1 && Plain.Contains(words[0]) ? new Stem([.. words.Skip(1)], "")
        : null;

    /// <summary>What is left of a plain one's name, and what it says that it lacks.</summary>
    private sealed record Stem(IReadOnlyList<string> Words, string Lacks)
    {
        public bool Fits(IReadOnlyList<string> words) =>
            words.Count > Words.Count
            && (Says(words, words.Take(Words.Count), [.. words.Skip(Words.Count)]) || Says(words, words.Skip(words.Count - Words.Count), [.. words.Take(words.Count - Words.Count)]));

        // One word more, or two when the first only joins: "WithPool".
        private bool Says(IReadOnlyList<string> words, IEnumerable<string> same, IReadOnlyList<string> more) =>
            same.SequenceEqual(Words, StringComparer.OrdinalIgnoreCase)
            && (more.Count == 1 || (more.Count == 2 && Joints.Contains(more[0])))
            && (Lacks.Length == 0 || more[^1].StartsWith(Lacks, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One segment of a name as words, and all that is beside it.</summary>
    private sealed record Member(BenchmarkId Id, IReadOnlyList<string> Words, (string Suite, string Owner, string Job, string Parameters, string Beside) Context)
    {
        public static Member Of(Named benchmark, int index)
        {
            var (suite, owner, job, parameters) = benchmark.Place;
            var beside = string.Join('/', benchmark.Name.Segments.Select((segment, at) => at == index ? "*" : segment));
            return new Member(benchmark.Id, Split(benchmark.Name.Segments[index]), (suite, owner, job, parameters, beside));
        }

        // "HashBufferWithPool" → Hash, Buffer, With, Pool; "tar_buffer-pooled" → tar, buffer, pooled.
        private static List<string> Split(string text)
        {
            var words = new List<string>();
            var start = 0;
            for (var i = 1; i <= text.Length; i++)
            {
                var ends = i == text.Length || !char.IsLetterOrDigit(text[i]) || !char.IsLetterOrDigit(text[i - 1])
                    || (char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1]))));
                if (!ends) continue;
                if (char.IsLetterOrDigit(text[start])) words.Add(text[start..i]);
                start = i;
            }

            return words;
        }
    }
}
