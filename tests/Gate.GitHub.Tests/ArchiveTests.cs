using System.IO.Compression;
using Gate.Core.Diagnostics;
using Gate.GitHub.Artifacts;
using Gate.GitHub.Tests.Fake;

namespace Gate.GitHub.Tests;

public class ArchiveTests
{
    [Fact]
    public void The_one_run_file_is_read() => Assert.Equal("ä\n", Run(FakeArtifact.Pack(("run.jsonl", "ä\n"))));

    [Fact]
    public void Other_files_beside_it_are_not_looked_at() => Assert.Equal("x", Run(FakeArtifact.Pack(("run.jsonl", "x"), ("gate.yml", "policy: {}"), ("log.txt", ""))));

    [Theory]
    [InlineData("../run.jsonl")]
    [InlineData("/etc/run.jsonl")]
    [InlineData("C:\\run.jsonl")]
    [InlineData("C:run.jsonl")]
    [InlineData("folder/run.jsonl")]
    [InlineData("..")]
    [InlineData("run\n.jsonl")]
    [InlineData("r\u202eun.jsonl")]
    public void A_path_that_leads_elsewhere_is_refused(string path) => Assert.Contains("path", Refusal(FakeArtifact.Pack((path, "x"))), StringComparison.Ordinal);

    [Fact]
    public void A_path_of_300_characters_is_refused() => Assert.Contains("path", Refusal(FakeArtifact.Pack(($"{new string('a', 294)}.jsonl", "x"))), StringComparison.Ordinal);

    [Fact]
    public void Two_run_files_or_none_are_refused()
    {
        Assert.Contains("one run file", Refusal(FakeArtifact.Pack(("a.jsonl", "x"), ("b.jsonl", "y"))), StringComparison.Ordinal);
        Assert.Contains("one run file", Refusal(FakeArtifact.Pack(("report.json", "{}"))), StringComparison.Ordinal);
        Assert.Contains("one run file", Refusal(FakeArtifact.Pack()), StringComparison.Ordinal);
    }

    [Fact]
    public void More_entries_than_anybody_uploads_are_refused() =>
        Assert.Contains("entries", Refusal(FakeArtifact.Pack(Enumerable.Range(0, 100).Select(number => ($"{number}.jsonl", "x")))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x41ED)]
    [InlineData(0x1180)]
    public void A_link_a_folder_and_a_pipe_are_refused(int mode)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("run.jsonl");
            entry.ExternalAttributes = mode << 16;
            using var content = entry.Open();
            content.Write("/etc/passwd"u8);
        }

        Assert.Contains("link", Refusal(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_says_of_itself() => Assert.Contains("larger", Refusal(Bomb()), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_that_lies_about_its_size_gives_no_more_than_it_says()
    {
        var lying = Bomb();
        var size = BitConverter.GetBytes((uint)(Archive.LargestBytes + 1024));
        for (var at = lying.AsSpan().IndexOf(size); at >= 0; at = lying.AsSpan().IndexOf(size)) BitConverter.GetBytes(10u).CopyTo(lying, at);

        Assert.Equal(10, Run(lying).Length);
    }

    [Fact]
    public void What_is_no_zip_is_refused()
    {
        var cut = FakeArtifact.Pack(("run.jsonl", new string('x', 5_000)));

        Assert.NotEqual("", Refusal([]));
        Assert.NotEqual("", Refusal("<html>"u8.ToArray()));
        Assert.NotEqual("", Refusal(cut[..^30]));
        Assert.NotEqual("", Refusal(cut[30..]));
    }

    [Fact]
    public void What_is_not_UTF_8_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry("run.jsonl").Open();
            content.Write([0xC3, 0x28]);
        }

        Assert.NotEqual("", Refusal(stream.ToArray()));
    }

    [Fact]
    public void Spoiled_bytes_anywhere_are_refused_or_read_and_crash_nothing()
    {
        var whole = FakeArtifact.Pack(("run.jsonl", string.Concat(Enumerable.Range(0, 300))));
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in new byte[] { 0, 0x7F, 0xFF })
            {
                var spoiled = (byte[])whole.Clone();
                spoiled[at] = value;
                try
                {
                    Run(spoiled);
                }
                catch (GateException refused)
                {
                    Assert.Equal("GATE7103", refused.Diagnostics[0].Code.Id);
                }
            }
        }
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry("run.jsonl", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var written = 0L; written < Archive.LargestBytes; written += zeros.Length) content.Write(zeros);
            content.Write(zeros.AsSpan(0, 1024));
        }

        return stream.ToArray();
    }

    private static string Run(byte[] zip) => Archive.RunOf(new MemoryStream(zip));

    private static string Refusal(byte[] zip)
    {
        var refused = Assert.Throws<GateException>(() => Run(zip));
        Assert.Equal("GATE7103", refused.Diagnostics[0].Code.Id);
        return refused.Message;
    }
}
