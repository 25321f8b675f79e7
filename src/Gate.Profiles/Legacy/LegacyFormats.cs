using System.Text;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Legacy;

/// <summary>The formats that pprof had before profile.proto, in the order in which `go tool pprof` tries them.</summary>
internal static class LegacyFormats
{
    private static readonly Func<LegacyText, LegacyStacks?>[] Texts =
        [HeapText.TryRead, CountText.TryRead, ThreadText.TryRead, ContentionText.TryRead, JavaText.TryRead];

    /// <summary>The profile; null when the bytes are in none of these formats.</summary>
    /// <exception cref="GateException">GATE2104: the bytes begin as one of these formats and go on otherwise.</exception>
    public static Profile? TryRead(byte[] bytes, string path)
    {
        try
        {
            var stacks = CpuWords.TryRead(bytes) ?? (HasText(bytes) ? ReadText(Encoding.UTF8.GetString(bytes)) : null);
            return stacks?.ToProfile();
        }
        catch (FormatException broken)
        {
            throw new GateException(Codes.ProfileTruncated, $"the profile is damaged or broken off: {broken.Message}", new Core.Diagnostics.Location(path));
        }
    }

    private static LegacyStacks? ReadText(string text) => Texts.Select(read => read(new LegacyText(text))).FirstOrDefault(found => found is not null);

    // All of these formats begin with a line of text, which profile.proto never does.
    private static bool HasText(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 16)].IndexOfAnyExceptInRange((byte)9, (byte)126) < 0;
}
