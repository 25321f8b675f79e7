using System.IO.Compression;
using Gate.Core.Diagnostics;
using Gate.Profiles.Legacy;
using Gate.Profiles.Nettrace;
using Gate.Profiles.Speedscope;
using Google.Protobuf;

namespace Gate.Profiles.Reading;

/// <summary>Understands the bytes of a profile: profile.proto, packed with gzip or not, one of the older formats, a .nettrace, or the JSON of speedscope.</summary>
internal static class ProfileReader
{
    /// <summary>The profile that the bytes hold.</summary>
    /// <exception cref="GateException">GATE2103 to GATE2107: they are empty, broken off, too many, or no profile.</exception>
    public static Profile Read(byte[] bytes, string path)
    {
        if (bytes.Length == 0) throw new GateException(Codes.ProfileEmpty, "the profile is empty.", At(path));
        var plain = bytes is [0x1f, 0x8b, ..] ? Unpack(bytes, path) : bytes;
        if (plain.Length == 0) throw new GateException(Codes.ProfileEmpty, "the profile is empty once unpacked.", At(path));
        var profile = NettraceFile.TryRead(plain, path) ?? SpeedscopeReader.TryRead(plain, path) ?? LegacyFormats.TryRead(plain, path) ?? ReadWire(plain, path);
        return profile.SampleTypes.Count > 0
            ? profile
            : throw new GateException(Codes.ProfileMalformed, "the profile has no sample types, so its values mean nothing.", At(path));
    }

    private static byte[] Unpack(byte[] bytes, string path)
    {
        try
        {
            using var packed = new MemoryStream(bytes);
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            var plain = Bounded.ReadAll(gzip, ProfileFile.LargestBytes) ?? throw ProfileFile.TooLarge(path);
            return IsWhole(bytes, plain.Length) ? plain : throw BrokenOff(path);
        }
        catch (InvalidDataException)
        {
            throw BrokenOff(path);
        }
    }

    // The stream of .NET ends without a word where the file was cut; the length in the last four bytes tells.
    private static bool IsWhole(byte[] packed, int length) =>
        packed.Length >= 18 && BitConverter.ToUInt32(packed, packed.Length - 4) == (uint)length;

    private static GateException BrokenOff(string path) =>
        new(Codes.ProfileTruncated, "the gzip stream of the profile is damaged or broken off. Was the program still writing it?", At(path));

    private static Profile ReadWire(byte[] plain, string path)
    {
        try
        {
            if (WireSize.CountMessages(plain) > WireSize.MostMessages) throw ProfileFile.TooLarge(path);
            return WireDecoder.Decode(Wire.WireProfile.Parser.ParseFrom(plain), path);
        }
        catch (InvalidProtocolBufferException malformed)
        {
            throw LooksLikeText(plain)
                ? new GateException(Codes.ProfileUnrecognised, "the file is text that is none of pprof's formats. Expected profile.proto, as pprof and Go write it.", At(path))
                : new GateException(Codes.ProfileTruncated, $"the profile is damaged, broken off or none: {malformed.Message}", At(path));
        }
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 512)].IndexOfAnyExceptInRange((byte)9, (byte)126) < 0;

    private static Core.Diagnostics.Location At(string path) => new(path);
}
