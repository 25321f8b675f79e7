using System.Globalization;
using Gate.Profiles.Reading;
using Gate.Profiles.Top;

namespace Gate.Profiles.Tests;

public sealed class CorpusTests
{
    [CorpusGoTheory]
    [MemberData(nameof(Corpus.Profiles), MemberType = typeof(Corpus))]
    public async Task Every_sample_type_of_every_profile_is_printed_as_pprof_prints_it(string file)
    {
        var path = Corpus.At(file);
        var types = (await ProfileFile.Read(path)).SampleTypes.Count;

        for (var type = 0; type < types; type++)
        {
            var index = type.ToString(CultureInfo.InvariantCulture);

            Assert.Equal(GoPprof.Top($"-sample_index={index}", path), await Shown.Top(path, new(index)));
            Assert.Equal(GoPprof.Top($"-sample_index={index}", "-cum", path), await Shown.Top(path, new(index, ByCumulative: true)));
            Assert.Equal(GoPprof.Top($"-sample_index={index}", "-nodecount=3", path), await Shown.Top(path, new(index, Count: 3)));
        }
    }

    [CorpusGoTheory]
    [InlineData("cppbench.thread", "cppbench.thread.all")]
    [InlineData("cppbench.heap", "cppbench.growth")]
    [InlineData("gobench.cpu", "go.crc32.cpu")]
    [InlineData("java.cpu", "cppbench.cpu")]
    [InlineData("java.heap", "java.heap")]
    [InlineData("java.contention", "java.contention")]
    public async Task A_difference_is_printed_as_pprof_prints_it(string baseline, string candidate)
    {
        var (old, other) = (At(baseline), At(candidate));

        var shown = await Shown.Difference(old, other, new TopOptions());

        Assert.Equal(GoPprof.Top($"-diff_base={old}", other), shown);
    }

    private static string At(string name) => Corpus.At($"E_pprof/google__pprof/profile/testdata/{name}");
}
