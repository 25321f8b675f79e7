using System.IO.Compression;
using Google.Protobuf;

namespace Gate.Profiles.Writing;

/// <summary>Writes a profile as pprof's profile.proto, packed with gzip (.pb.gz).</summary>
public static class ProfileWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Profile profile)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) WireEncoder.Encode(profile).WriteTo(gzip);
        return packed.ToArray();
    }
}
