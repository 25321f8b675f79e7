using Gate.Profiles.Writing;

namespace Gate.Profiles.Tests;

public sealed class RandomProfileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    public void Dispose() => _folder.Dispose();

    [GoTheory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_Gate_writes_pprof_reads_and_prints_as_Gate_does(int seed)
    {
        var path = Write("profile.pb.gz", RandomProfile.Of(seed));

        Assert.Equal(GoPprof.Top(path), await Shown.Top(path, new()));
        Assert.Equal(GoPprof.Top("-cum", "-sample_index=0", "-nodecount=4", path), await Shown.Top(path, new("0", ByCumulative: true, Count: 4)));
    }

    [GoTheory]
    [MemberData(nameof(Seeds))]
    public async Task A_difference_of_any_two_profiles_is_that_of_pprof(int seed)
    {
        var profile = RandomProfile.Of(seed);
        var (baseline, candidate) = (Write("base.pb.gz", Half(profile, 0)), Write("new.pb.gz", Half(profile, 1)));

        var shown = await Shown.Difference(baseline, candidate, new());

        Assert.Equal(GoPprof.Top($"-diff_base={baseline}", candidate), shown);
    }

    private static Profile Half(Profile profile, int half) => profile with { Samples = [.. profile.Samples.Where((_, index) => index % 3 != half)] };

    private string Write(string name, Profile profile)
    {
        var path = Path.Join(_folder.Path, name);
        File.WriteAllBytes(path, ProfileWriter.Write(profile));
        return path;
    }
}
