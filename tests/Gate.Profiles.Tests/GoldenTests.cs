using Gate.Profiles.Rendering;
using Gate.Profiles.Top;
using Gate.Profiles.Writing;

namespace Gate.Profiles.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_heap_is_printed_as_the_oracle_printed_it() =>
        Golden.Approve(Console(ProfileComparison.Prepare(SmallProfiles.Heap(48, 900))), "heap");

    [Fact]
    public void A_difference_says_after_the_table_what_of_it_is_noise() =>
        Golden.Approve(Console(ProfileComparison.Subtract(SmallProfiles.Cpu(hash: 60, build: 40), SmallProfiles.Cpu(hash: 130, build: 45))), "cpu-difference");

    [Fact]
    public void The_JSON_of_a_difference_holds_values_and_counts() =>
        Golden.Approve(JsonTable.Render(Difference()), "cpu-difference.json");

    [Fact]
    public void The_Markdown_of_a_difference_has_a_column_for_noise() =>
        Golden.Approve(MarkdownTable.Render(Difference()), "cpu-difference.md");

    // The goldens are the oracle's answers; this says so again wherever the oracle is.
    [GoFact]
    public void The_goldens_are_what_the_oracle_prints()
    {
        var heap = Write("heap.pb.gz", SmallProfiles.Heap(48, 900));
        var (old, other) = (Write("old.pb.gz", SmallProfiles.Cpu(hash: 60, build: 40)), Write("new.pb.gz", SmallProfiles.Cpu(hash: 130, build: 45)));

        Assert.Equal(Golden.Read("heap"), GoPprof.Top(heap));
        Assert.StartsWith(GoPprof.Top($"-diff_base={old}", other), Golden.Read("cpu-difference"), StringComparison.Ordinal);
    }

    private static TopTable Difference() =>
        TopTables.Of(ProfileComparison.Subtract(SmallProfiles.Cpu(hash: 60, build: 40), SmallProfiles.Cpu(hash: 130, build: 45)), new());

    private static string Console(Profile profile) => ConsoleTable.Render(TopTables.Of(profile, new()));

    private string Write(string name, Profile profile)
    {
        var path = Path.Join(_folder.Path, name);
        File.WriteAllBytes(path, ProfileWriter.Write(profile));
        return path;
    }
}
