using System.Security.Cryptography;
using System.Text;

namespace Gate.Testbeds;

/// <summary>A folder name for a machine: short, readable, the same after every boot, another one for another machine.</summary>
public static class TestbedName
{
    private const int LongestWord = 12;
    private const int HashDigits = 6;

    /// <summary>"intel-xeon-2c-debian12-x64-3f9a1c": processor, cores, system, architecture and a hash of the whole identity.
    /// Only lower-case letters, digits, "-" and "."; never a name that a file system keeps for itself.</summary>
    public static string Derive(IReadOnlyDictionary<string, string> identity)
    {
        string[] parts =
        [
            .. Words(identity, "cpu").Take(2),
            .. Words(identity, "cores").Take(1).Select(cores => $"{cores}c"),
            string.Concat(Words(identity, "os").Take(3)),
            .. Words(identity, "architecture").Take(1),
            Hash(identity),
        ];
        return string.Join('-', parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Words(IReadOnlyDictionary<string, string> identity, string key) =>
        Safe(identity.GetValueOrDefault(key, ""))
            .Split('-', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length <= LongestWord ? word : word[..LongestWord])
            .Select(word => word.Trim('.'))
            .Where(word => word.Length > 0);

    // ".." means the folder above.
    private static string Safe(string text) => new string([.. text.Select(Safe)]).Replace("..", "-", StringComparison.Ordinal);

    private static char Safe(char letter) =>
        char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20)
        : char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '.' ? letter
        : '-';

    // Length-prefixed, so that no two identities give the same text.
    private static string Hash(IReadOnlyDictionary<string, string> identity)
    {
        var text = string.Concat(identity
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => FormattableString.Invariant($"{pair.Key.Length}:{pair.Key}={pair.Value.Length}:{pair.Value}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
    }
}
