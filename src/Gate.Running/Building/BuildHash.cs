using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Gate.Running.Building;

/// <summary>SHA-256 over the names and contents of the files of a build that are loaded at run time.</summary>
internal static class BuildHash
{
    // Symbols and documentation say nothing about the code; what a program leaves beside itself neither.
    private static readonly string[] Loaded = [".dll", ".exe", ".json", ".so", ".dylib"];

    public static async Task<string> Of(string folder, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in Files(folder))
        {
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, await File.ReadAllBytesAsync(path, cancellation));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<(string Name, string Path)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Loaded.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);

    // The length first, so that no two lists of files give the same bytes.
    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
