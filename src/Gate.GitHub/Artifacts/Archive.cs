using System.Collections.ObjectModel;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Gate.Core.Diagnostics;

namespace Gate.GitHub.Artifacts;

/// <summary>The zip that holds the run file of an untrusted workflow. It is read in memory and within bounds: nothing of it ever becomes a file.</summary>
public static class Archive
{
    /// <summary>How large a run file may be, unpacked.</summary>
    public const long LargestBytes = 128 * 1024 * 1024;

    /// <summary>How large the archive itself may be.</summary>
    public const long LargestArchiveBytes = 64 * 1024 * 1024;

    private const int MostEntries = 20;
    private const int LongestPath = 200;
    private const string Ending = ".jsonl";

    // The upper half of the attributes is the mode of the file where a Unix made the archive.
    private const int KindOfFile = 0xF000;
    private const int Regular = 0x8000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the one run file.</summary>
    /// <exception cref="GateException">GATE7103: the archive is anything else.</exception>
    public static string RunOf(Stream archive)
    {
        try
        {
            if (archive.Length > LargestArchiveBytes) throw Refusal(string.Create(CultureInfo.InvariantCulture, $"It is larger than {LargestArchiveBytes >> 20} MiB."));
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true, StrictUtf8);
            return StrictUtf8.GetString(Bytes(Only(zip.Entries)));
        }
        // What System.IO.Compression throws for what is no zip, or one that it does not know.
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw Refusal("It is no zip file with a text in it.");
        }
    }

    private static ZipArchiveEntry Only(ReadOnlyCollection<ZipArchiveEntry> entries)
    {
        if (entries.Count > MostEntries) throw Refusal(string.Create(CultureInfo.InvariantCulture, $"It has more than {MostEntries} entries."));
        if (!entries.All(entry => IsPlain(entry.FullName))) throw Refusal("One of its entries has a path that leads elsewhere.");
        if (entries.Any(IsLink)) throw Refusal("One of its entries is a link.");
        if (entries.Sum(entry => entry.Length) > LargestBytes) throw TooLarge();
        return entries.Where(entry => entry.FullName.EndsWith(Ending, StringComparison.Ordinal)).ToList() is [var only]
            ? only
            : throw Refusal($"It does not hold one run file (*{Ending}).");
    }

    private static bool IsPlain(string path) =>
        path.Length is > 0 and <= LongestPath
        && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && path is not ("." or "..");

    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & KindOfFile) is not (0 or Regular);

    // What an entry says of its length is the writer's word; what comes out is counted.
    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            if (bytes.Length + read > LargestBytes) throw TooLarge();
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static GateException TooLarge() => Refusal(string.Create(CultureInfo.InvariantCulture, $"Unpacked it is larger than {LargestBytes >> 20} MiB."));

    private static GateException Refusal(string why) => new(Codes.ArtifactRefused, $"The artifact is not opened. {why}");
}
