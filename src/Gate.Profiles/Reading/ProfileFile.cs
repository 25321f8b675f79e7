using Gate.Core.Diagnostics;
using Gate.Profiles.Nettrace;

namespace Gate.Profiles.Reading;

/// <summary>Reads a profile from a file or an http address.</summary>
public static class ProfileFile
{
    /// <summary>The most that a file or an answer may hold, in bytes, packed or not: no profile comes near it.</summary>
    internal const int LargestBytes = 128 * 1024 * 1024;

    /// <summary>Reads it, whatever format of pprof it has.</summary>
    /// <exception cref="GateException">GATE2101 to GATE2107: it is not there, cannot be read, or is no profile.</exception>
    public static async Task<Profile> Read(string path, CancellationToken cancel = default)
    {
        if (ProfileAddress.TryParse(path) is { } address) return ProfileReader.Read(await ProfileAddress.Fetch(address, cancel), path);
        return ReadTrace(path) ?? ProfileReader.Read(ReadFile(path), path);
    }

    // A trace is added up while it is read, so it may be larger than what is held in memory.
    private static Profile? ReadTrace(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            using var file = File.OpenRead(path);
            return NettraceFile.IsTrace(file) ? NettraceFile.Read(file, path) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, refused);
        }
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            if (!File.Exists(path))
                throw new GateException(Codes.ProfileMissing, $"there is no file '{path}'. Name a profile, or the http address of one.", new Core.Diagnostics.Location(path));
            if (new FileInfo(path).Length > LargestBytes) throw TooLarge(path);
            return File.ReadAllBytes(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, refused);
        }
    }

    private static GateException Unreadable(string path, Exception refused) =>
        new(Codes.ProfileUnreadable, $"the file cannot be read: {refused.Message}", new Core.Diagnostics.Location(path));

    /// <summary>The refusal of a profile beyond the limit.</summary>
    internal static GateException TooLarge(string path) => new(
        Codes.ProfileTooLarge, "the profile is larger than 128 MiB, or becomes so when it is unpacked. Gate does not read on.", new Core.Diagnostics.Location(path));
}
