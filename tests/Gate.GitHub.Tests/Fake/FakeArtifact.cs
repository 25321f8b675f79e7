using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Gate.GitHub.Tests.Fake;

/// <summary>What a run of a workflow uploaded.</summary>
internal sealed record FakeArtifact(int Id, long Run, string Name, byte[] Zip)
{
    public long Size { get; init; } = Zip.Length;

    public JsonObject Json => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["size_in_bytes"] = Size,
        ["expired"] = false,
        ["workflow_run"] = new JsonObject { ["id"] = Run },
    };

    /// <summary>A zip of texts by their paths.</summary>
    public static byte[] Pack(params IEnumerable<(string Path, string Text)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
