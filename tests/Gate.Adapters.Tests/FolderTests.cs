using Gate.Core.Diagnostics;

namespace Gate.Adapters.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_path_is_refused()
    {
        var refused = Assert.Throws<GateException>(() => Adapters.Read([Path.Join(folder.Path, "nowhere")], ""));

        Assert.Equal("GATE2001", Assert.Single(refused.Diagnostics).Code.Id);
    }

    [Fact]
    public void A_folder_without_results_is_refused_and_says_what_it_skipped()
    {
        folder.Write("readme.md", "# nothing");
        folder.Write("notes.txt", "nothing");

        var refused = Assert.Throws<GateException>(() => Adapters.Read([folder.Path], ""));

        Assert.Equal(["GATE2011", "GATE2011", "GATE2010"], refused.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void Every_broken_file_of_a_folder_is_named()
    {
        folder.Write("a-report-full.json", "{\"Benchmarks\": [");
        folder.Write("b-report.json", "");
        folder.Write("c.txt", "BenchmarkA 1 1 ns/op\n");

        var refused = Assert.Throws<GateException>(() => Adapters.Read([folder.Path], ""));

        Assert.Equal(["GATE2005", "GATE2003"], refused.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        var file = folder.Write("a.txt", "BenchmarkA 1 1 ns/op\n");

        var run = Adapters.Read([file, folder.Path, file], "");

        Assert.Single(run.Benchmarks[0].Samples[0].Launches);
        Assert.Equal(["GATE2014", "GATE2014"], run.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_are_two_sessions()
    {
        folder.Write("one/a.txt", "BenchmarkA 1 1 ns/op\n");
        folder.Write("two/a.txt", "BenchmarkA 1 2 ns/op\n");

        var together = Adapters.Read([folder.Path], "");
        var apart = Adapters.Read([Path.Join(folder.Path, "one"), Path.Join(folder.Path, "two")], "");

        Assert.Equal(["one/a.txt", "two/a.txt"], together.Benchmarks[0].Samples[0].Launches.Select(launch => launch.Session));
        Assert.Equal(2, apart.Benchmarks[0].Samples[0].Launches.Select(launch => launch.Session).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_read_once()
    {
        folder.Write("a.txt", "BenchmarkA 1 1 ns/op\n");
        Directory.CreateSymbolicLink(Path.Join(folder.Path, "again"), folder.Path);

        var run = Adapters.Read([folder.Path], "");

        Assert.Single(run.Benchmarks[0].Samples[0].Launches);
    }

    [Fact]
    public void Line_ends_of_windows_change_nothing()
    {
        var file = folder.Write("a.txt", "goos: windows\r\nBenchmarkA-8 1 1 ns/op\r\nPASS\r\n");

        var run = Adapters.Read([file], "");

        Assert.Equal("A", Assert.Single(run.Benchmarks).Id.Name);
        Assert.Equal("windows", run.Testbed.Identity["os"]);
    }

    [Theory]
    [InlineData("a.json", "{\"Benchmarks\": [{\"FullName\": \"")]
    [InlineData("a.txt", "goos: linux\nBenchmark")]
    public void A_text_of_more_than_a_mebibyte_is_refused(string name, string beginning)
    {
        var file = folder.Write(name, beginning + new string('x', 3 * 1024 * 1024));

        var refused = Assert.Throws<GateException>(() => Adapters.Read([file], ""));

        Assert.Equal("GATE2009", Assert.Single(refused.Diagnostics).Code.Id);
    }
}
