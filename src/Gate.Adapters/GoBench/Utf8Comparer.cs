using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gate.Adapters.GoBench;

/// <summary>Finds a text in a dictionary by its UTF-8 bytes, so that a line whose name is known makes no string.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    /// <summary>The one instance.</summary>
    public static readonly Utf8Comparer Instance = new();

    /// <inheritdoc />
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc />
    public int GetHashCode([DisallowNull] string obj) => GetHashCode(Encoding.UTF8.GetBytes(obj));

    /// <inheritdoc />
    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);

    /// <inheritdoc />
    public bool Equals(ReadOnlySpan<byte> alternate, string other)
    {
        if (alternate.Length != Encoding.UTF8.GetByteCount(other)) return false;
        var position = 0;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in other.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (!alternate.Slice(position, length).SequenceEqual(bytes[..length])) return false;
            position += length;
        }

        return true;
    }

    /// <inheritdoc />
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        // Seeded per process: names come from strangers and must not be made to collide.
        var hash = default(HashCode);
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }
}
