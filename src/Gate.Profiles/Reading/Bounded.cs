namespace Gate.Profiles.Reading;

/// <summary>Reads a stream that somebody else may have made, and so may have no end.</summary>
internal static class Bounded
{
    /// <summary>All of its bytes; null when they are more than allowed.</summary>
    public static byte[]? ReadAll(Stream stream, int most)
    {
        using var all = new MemoryStream();
        var block = new byte[64 * 1024];
        for (var read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            if (all.Length + read > most) return null;
            all.Write(block, 0, read);
        }

        return all.ToArray();
    }
}
